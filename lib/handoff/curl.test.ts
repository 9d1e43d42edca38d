import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorizationCode } from '../facts/grant-types'
import { type Listening, listenSandbox } from '../sandbox/listen'
import { openBrowser } from '../sandbox/oauth/browser-fixture'
import { callback, type Flow, openFlow, orders } from '../sandbox/oauth/flow-fixture'
import { curl } from './curl'
import { written } from './handoff-fixture'
import type { HandoffSubject } from './subject'

const folder = mkdtempSync(join(tmpdir(), 'sign-in-'))
let flow: Flow
let listening: Listening
beforeAll(async () => {
  flow = await openFlow()
  listening = await listenSandbox(flow.sandbox)
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true })
})

const subjectOf = (): HandoffSubject => ({
  at: '2026-11-21T10:20:30.000Z',
  domain: {
    name: 'us',
    url: `${listening.url}/us`,
    tokenEndpoint: `${listening.url}/us/oauth2/v1/token`,
    jwksUri: '',
    issuer: '',
  },
  client: {
    displayName: 'Northwind shop',
    description: '',
    clientId: flow.client.clientId,
    clientType: 'confidential',
    allowedGrants: [authorizationCode],
    allowedScopes: [`${orders}read`],
    redirectUris: [callback],
    bypassConsent: false,
    certificates: [],
  },
  grantType: authorizationCode,
  proof: 'secret',
  scope: `${orders}read`,
  certificates: [],
  roles: [],
  generation: 'OCI console',
  tests: [],
})

/** Runs the script; a person opens the address that it prints, signs in, and pastes what `paste` makes of where they end. */
function signInBy(paste: (landed: string) => string): Promise<{ code: number | null; out: string; error: string }> {
  const { name, content } = written(curl, subjectOf())
  writeFileSync(join(folder, name), content)
  const env = { PATH: process.env.PATH, CLIENT_SECRET: flow.client.secret } as unknown as NodeJS.ProcessEnv
  const child = spawn('bash', [name], { cwd: folder, env })
  let out = ''
  let error = ''
  let isAsked = false
  child.stdout.on('data', (part) => {
    out += String(part)
  })
  child.stderr.on('data', (part) => {
    error += String(part)
    const [address] = /^http\S+/m.exec(error) ?? []
    if (isAsked || address === undefined || !error.includes('Then paste')) return
    isAsked = true
    void signIn(address).then((landed) => child.stdin.end(`${paste(landed)}\n`))
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })))
}

async function signIn(address: string): Promise<string> {
  const browser = openBrowser(flow.sandbox)
  const { userName, password } = flow.user
  const asked = await browser.go(address)
  const seen = await browser.submit(asked, { username: userName, password })
  return String(seen.sentTo)
}

test('a person signs in, pastes where they ended, and the script has a token', async () => {
  const { code, out, error } = await signInBy((landed) => landed)
  expect([code, out], error).toEqual([0, expect.stringMatching(/^Token: HTTP 200, expires in \d+ s\n$/)])
})

test.each([
  ['of another sign-in', (landed: string) => landed.replace(/state=[^&]*/, 'state=other'), 64, 'its state differs'],
  ['without a code', (landed: string) => landed.replace(/code=[^&]*/, 'error=access_denied'), 1, 'access_denied'],
  ['with another code', (landed: string) => landed.replace(/code=[^&]*/, 'code=other'), 1, 'Token refused: HTTP 4'],
])('an address %s is told', async (_, paste, expected, says) => {
  const { code, error } = await signInBy(paste)
  expect([code, error]).toEqual([expected, expect.stringContaining(says)])
})
