import { execFile, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeClient } from '@/lib/domain/client-fixture'
import { administratorDomain } from '@/lib/domain/connect'
import type { Domain } from '@/lib/domain/domain'
import { must } from '@/lib/domain/sandbox-fixture'
import { listServiceInstances } from '@/lib/domain/service-instance'
import { testService } from '@/lib/domain/service-test'
import type { ClientProof } from '@/lib/domain/token'
import { testToken } from '@/lib/domain/token-test'
import { clientCredentials, jwtBearer } from '@/lib/facts/grant-types'
import { signAssertion } from '@/lib/jose/assertion'
import type { SentRequest } from '@/lib/queries/shapes/test'
import { createSandbox } from '@/lib/sandbox/create-sandbox'
import { type Listening, listenSandbox } from '@/lib/sandbox/listen'
import { curlText, variablesOf } from './curl-text'

const run = promisify(execFile)
const hasCurl = spawnSync('curl', ['--version']).error === undefined

/** What a shell makes of the command, with these variables in its environment. */
const inBash = async (command: string, secrets: Record<string, string>) =>
  (await run('bash', ['-euo', 'pipefail', '-c', command], { env: { ...process.env, ...secrets } })).stdout

describe.skipIf(!hasCurl)('against the sandbox', () => {
  let listening: Listening
  let domain: Domain
  let client: Awaited<ReturnType<typeof makeClient>>

  beforeAll(async () => {
    const sandbox = await createSandbox()
    listening = await listenSandbox(sandbox)
    const us = sandbox.describe(listening.url).domains.find(({ name }) => name === 'us')
    if (!us) throw new Error('no domain us')
    domain = administratorDomain({ id: 'us', name: 'us', url: us.url, ...us.admin, fetch: (request) => fetch(request) })
    const scope = us.services.find(({ kind }) => kind === 'opa')?.scopes[0] ?? ''
    client = await makeClient(domain, { alias: 'curled', scope })
  })
  afterAll(() => listening.close())

  const signed = (userName: string) => signAssertion(client.draft(userName), client.key)
  const maria = 'maria.ops@northwind.example'

  /** The request as the page shows it: sent once by the console. */
  const shown = async (grantType: string, proof: ClientProof, assertion?: string): Promise<SentRequest> => {
    const call = { clientId: client.app.name, scope: client.scope, grantType, ...(assertion && { assertion }) }
    return must(await testToken(domain, { ...call, ...proof }, new Date().toISOString())).request
  }

  const tokenFrom = async (command: string, secrets: Record<string, string>) => {
    const printed = await inBash(command, secrets)
    expect(printed).toContain('HTTP/1.1 200')
    const { access_token: token } = JSON.parse(printed.slice(printed.indexOf('\r\n\r\n'))) as { access_token: string }
    return token
  }

  test.each(['basic', 'post'] as const)(
    'a secret by %s gets a token, and stands nowhere in the command',
    async (by) => {
      const command = curlText(await shown(clientCredentials, { clientSecret: client.clientSecret, sentBy: by }))
      expect(command).not.toContain(client.clientSecret)
      expect(variablesOf(command)).toEqual(['CLIENT_SECRET'])
      expect(await tokenFrom(command, { CLIENT_SECRET: client.clientSecret })).toMatch(/^eyJ/)
    },
  )

  test('a fresh assertion in its variable gets a token for the user, and that opens the service', async () => {
    const command = curlText(await shown(jwtBearer, { clientSecret: client.clientSecret }, await signed(maria)))
    expect(variablesOf(command)).toEqual(['CLIENT_SECRET', 'ASSERTION'])
    const secrets = { CLIENT_SECRET: client.clientSecret, ASSERTION: await signed(maria) }
    const accessToken = await tokenFrom(command, secrets)
    const service = must(await listServiceInstances(domain)).find(({ kind }) => kind === 'opa')
    if (!service) throw new Error('no service')
    const order = { baseUrl: service.urls[0] ?? '', accessToken, call: { kind: 'tasks' } as const }
    const { request } = must(await testService(domain, service, order, new Date().toISOString()))
    const call = curlText(request)
    expect(call).not.toContain(accessToken)
    expect(await inBash(call, { ACCESS_TOKEN: accessToken })).toContain('HTTP/1.1 200')
  })

  test('without the variable the shell stops before anything is sent', async () => {
    const command = curlText(await shown(clientCredentials, { clientSecret: client.clientSecret }))
    await expect(inBash(command, {})).rejects.toThrow('CLIENT_SECRET: unbound variable')
  })
})

describe.skipIf(!hasCurl)('whatever stands in it', () => {
  const heard: { method: string; url: string; headers: Record<string, unknown>; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      response.end()
    })
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const nasty = `it's "$HOME" \`id\` \\ & ; é @file =x <>`
  const heardOf = async (request: SentRequest, secrets: Record<string, string> = {}) => {
    heard.length = 0
    await inBash(curlText(request), secrets)
    return heard[0]
  }
  const form = 'application/x-www-form-urlencoded'

  test('a form arrives as it is', async () => {
    const request: SentRequest = {
      method: 'POST',
      url: `${origin}/token?a=[1]&b={x,y}`,
      headers: [
        ['authorization', 'Basic <the:client:…>'],
        ['content-type', form],
        ['accept', nasty.replace('é', 'e')],
      ],
      form: [
        ['grant_type', nasty],
        ['password', '…'],
        ['assertion', ''],
      ],
    }
    const got = await heardOf(request, { CLIENT_SECRET: "s'ecret$", PASSWORD: nasty })
    expect(got?.url).toBe('/token?a=[1]&b={x,y}')
    expect(got?.headers).toMatchObject({ 'content-type': form, accept: nasty.replace('é', 'e') })
    expect([...new URLSearchParams(got?.body)]).toEqual([
      ['grant_type', nasty],
      ['password', nasty],
      ['assertion', ''],
    ])
    expect(got?.headers.authorization).toBe(
      `Basic ${Buffer.from(`${encodeURIComponent('the:client')}:s'ecret$`).toString('base64')}`,
    )
  })

  test('JSON arrives as it is', async () => {
    const got = await heardOf(
      {
        method: 'POST',
        url: `${origin}/`,
        headers: [['content-type', 'application/json']],
        form: [
          ['scope', nasty],
          ['client_secret', '…'],
        ],
      },
      { CLIENT_SECRET: 'secret' },
    )
    expect(JSON.parse(got?.body ?? '')).toEqual({ scope: nasty, client_secret: 'secret' })
  })

  test.each<[string, Partial<SentRequest>]>([
    ['a GET without a body', { method: 'GET' }],
    ['a POST without a body', { method: 'POST' }],
    ['a body as it is', { method: 'POST', body: nasty, headers: [['content-type', 'text/plain']] }],
  ])('%s', async (_, request) => {
    const got = await heardOf({ method: 'GET', url: `${origin}/`, headers: [], ...request })
    expect(got).toMatchObject({ method: request.method, body: request.body ?? '' })
  })
})
