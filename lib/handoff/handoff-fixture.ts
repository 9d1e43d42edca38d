import { spawn } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientCredentials, jwtBearer } from '../facts/grant-types'
import { alias, type Healthy, healthySetup, proofPath } from '../sandbox/healthy-fixture'
import { type Listening, listenSandbox } from '../sandbox/listen'
import type { Exporter } from './exporter'
import type { HandoffSubject } from './subject'
import { writeHandoff } from './write-handoff'

/** A sandbox that listens, a healthy setup in it, and a folder for what is run. */
export interface Workshop {
  healthy: Healthy
  folder: string
  subject: HandoffSubject
  /** What a reader brings. */
  brings: Record<string, string>
  close: () => Promise<void>
}

const calls = { opa: 'tasks', oic: 'trigger', fusion: 'business-units', gateway: 'route' } as const

export async function openHandoff(kind: 'opa' | 'oic' | 'fusion' | 'gateway' = 'opa'): Promise<Workshop> {
  const healthy = await healthySetup(kind)
  const listening: Listening = await listenSandbox(healthy.sandbox)
  const folder = mkdtempSync(join(tmpdir(), 'handoff-'))
  const keyFile = join(folder, 'key.pem')
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', healthy.keys.privateKey)).toString('base64')
  writeFileSync(
    keyFile,
    `-----BEGIN PRIVATE KEY-----\n${pkcs8.match(/.{1,64}/g)?.join('\n')}\n-----END PRIVATE KEY-----\n`,
  )
  return {
    healthy,
    folder,
    subject: subjectOf(healthy, listening.url),
    brings: { CLIENT_SECRET: healthy.client.secret, PRIVATE_KEY_FILE: keyFile, CALL_PATH: 'ECHO/1.0/echo' },
    async close() {
      await listening.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export function subjectOf({ domain, client, service, scope, userName }: Healthy, origin: string): HandoffSubject {
  const url = domain.url.replace('http://127.0.0.1:4000', origin)
  const baseUrl = service.url.replace('http://127.0.0.1:4000', origin)
  const isBegun = service.kind === 'oic'
  return {
    at: '2026-11-21T10:20:30.000Z',
    domain: {
      name: domain.name,
      url,
      tokenEndpoint: `${url}/oauth2/v1/token`,
      jwksUri: `${url}/admin/v1/SigningCert/jwk`,
      issuer: 'https://identity.oraclecloud.com/',
    },
    client: {
      displayName: 'Northwind caller',
      description: 'Calls for Northwind.',
      clientId: client.clientId,
      clientType: 'trusted',
      allowedGrants: [jwtBearer, clientCredentials],
      allowedScopes: [scope],
      redirectUris: [],
      bypassConsent: false,
      certificates: [alias],
    },
    grantType: jwtBearer,
    proof: 'secret',
    scope,
    signing: { alias, audience: 'https://identity.oraclecloud.com/' },
    userName,
    service: {
      appId: service.appId,
      displayName: service.name,
      kind: service.kind,
      audience: service.audience,
      baseUrl,
    },
    call: {
      name: calls[service.kind],
      url: isBegun ? `${baseUrl}/ic/api/integration/v1/flows/rest/` : `${baseUrl}${proofPath(service.kind)}`,
      isBegun,
    },
    certificates: [
      {
        domainId: 'us',
        alias,
        store: 'client',
        x5t: 'pb9Ft1UyeQ0OmRcCvV0p0fZBBlw',
        notAfter: '2027-01-05T23:30:00.000Z',
      },
    ],
    roles: isBegun ? [{ role: 'ServiceInvoker', appId: service.appId, appName: service.name }] : [],
    generation: 'OCI console',
    tests: [],
  }
}

export function written(exporter: Exporter, subject: HandoffSubject) {
  const file = writeHandoff(exporter, subject)
  if ('unfit' in file) throw new Error(file.unfit)
  return file
}

export interface Ended {
  code: number | null
  out: string
  error: string
}

/** Runs a program with nothing in its environment but a path and what is brought. */
export function runProgram(
  command: readonly string[],
  { folder, brings, input = '' }: { folder: string; brings: Record<string, string>; input?: string },
): Promise<Ended> {
  const [program = '', ...rest] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', HOME: folder, ...brings } as unknown as NodeJS.ProcessEnv,
    })
    let out = ''
    let error = ''
    child.stdout.on('data', (part) => {
      out += String(part)
    })
    child.stderr.on('data', (part) => {
      error += String(part)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, error }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Writes the file as a reader saves it and runs it by its program. */
export function runExport(
  exporter: Exporter,
  program: readonly string[],
  workshop: Workshop,
  subject = workshop.subject,
) {
  const { name, content } = written(exporter, subject)
  writeFileSync(join(workshop.folder, name), content)
  return runProgram([...program, name], workshop)
}
