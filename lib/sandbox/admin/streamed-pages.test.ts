import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { basicHeader } from '../healthy-fixture'
import { asIncoming } from '../http/incoming'
import { wholeOf } from '../http/reply'
import { type Listening, listenSandbox } from '../listen'
import type { Sandbox, SandboxDomain } from '../sandbox-types'

/** Many times what goes out in one part. */
const apps = 1200
let sandbox: Sandbox
let listening: Listening
let domain: SandboxDomain
let headers: Record<string, string>

beforeAll(async () => {
  sandbox = await createSandbox({ world: 'large', apps })
  listening = await listenSandbox(sandbox)
  const [main] = sandbox.describe(listening.url).domains
  if (!main) throw new Error('no domain')
  domain = main
  const answer = await fetch(`${domain.url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: basicHeader(domain.admin.clientId, domain.admin.clientSecret) },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  headers = { authorization: `Bearer ${access_token}` }
})
afterAll(() => listening.close())

const at = (path: string) => `${domain.url}/admin/v1/${path}`
const page = 'Apps?count=1000'

interface ListedApp {
  id: string
  description?: string
}

test.each([
  ['a long page', page, true],
  ['the rest of a walk', 'Apps?startIndex=1001&count=1000', true],
  ['a page in an order', 'Apps?count=1000&sortBy=displayName&sortOrder=descending', true],
  ['a filtered page', 'Apps?count=1000&filter=isOAuthResource%20eq%20false', true],
  ['a page of one part', 'Apps?count=20', false],
  ['an empty page', 'Apps?count=0', false],
])('%s is the same byte for byte, streamed or whole', async (_, path, isStreamed) => {
  const streamed = await fetch(at(path), { headers })
  const whole = await sandbox.fetch(new Request(at(path), { headers }))
  expect(streamed.headers.get('transfer-encoding')).toBe(isStreamed ? 'chunked' : null)
  expect(await streamed.text()).toBe(await whole.text())
})

test('in a streamed page every resource is as it is alone', async () => {
  const { Resources } = (await (await fetch(at(page), { headers })).json()) as { Resources: ListedApp[] }
  expect(Resources).toHaveLength(1000)
  for (const listed of Resources)
    expect(await (await sandbox.fetch(new Request(at(`Apps/${listed.id}`), { headers }))).json()).toEqual(listed)
})

test('a change that is sent when a page begins to arrive is in none of it, and in the next', async () => {
  const idOfLast = (await list()).at(-1)?.id ?? ''
  const answer = await begin(page)
  const [first] = (await once(answer, 'data')) as [Buffer]
  // Nothing of the rest is taken in before the change is made.
  answer.pause()
  const changed = await fetch(at(`Apps/${idOfLast}`), {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'description', value: 'Changed meanwhile' }],
    }),
  })
  expect(changed.status).toBe(200)
  const parts = [first]
  for await (const part of answer) parts.push(part)
  const { Resources } = JSON.parse(Buffer.concat(parts).toString()) as { Resources: ListedApp[] }
  expect(Resources.at(-1)).toMatchObject({ id: idOfLast, description: 'Calls' })
  expect((await list()).at(-1)).toMatchObject({ id: idOfLast, description: 'Changed meanwhile' })
})

test('pages that many read at once are all whole, also beside one that is cut off', async () => {
  const expected = await (await fetch(at(page), { headers })).text()
  const cut = await begin(page)
  await once(cut, 'data')
  const others = Array.from({ length: 6 }, async () => (await fetch(at(page), { headers })).text())
  cut.destroy()
  for (const text of await Promise.all(others)) expect(text).toBe(expected)
})

test('the log counts the writing of a page in', async () => {
  const answer = await sandbox.handle(asIncoming(new Request(at(page), { headers })), new URL(at(page)))
  const logged = () => sandbox.requests().at(-1)?.milliseconds ?? Number.NaN
  const before = logged()
  wholeOf(answer.body)
  expect(logged()).toBeGreaterThan(before)
})

const list = async (): Promise<ListedApp[]> =>
  ((await (await fetch(at(page), { headers })).json()) as { Resources: ListedApp[] }).Resources

/** The answer as it begins, on a connection of its own. */
const begin = (path: string) =>
  new Promise<IncomingMessage>((resolve, reject) =>
    request(at(path), { headers, agent: new Agent() }, resolve).on('error', reject).end(),
  )
