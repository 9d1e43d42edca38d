import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../../create-sandbox'
import { type Hands, takeHands } from '../../healthy-fixture'
import { unauthorizedBody } from '../admin-fixture'
import { type ApiKeyPair, makeApiKey, type Profile, registerKey, signedRequest } from './signature-fixture'

const now = 1_795_000_000_000
const minutes = (count: number) => new Date(now + count * 60_000)
const userName = 'dev.patel@northwind.example'

let hands: Hands
let keys: ApiKeyPair
let profile: Profile & { userId: string }
beforeAll(async () => {
  hands = await takeHands(await createSandbox({ now: () => now }), 'us')
  keys = makeApiKey()
  profile = await registerKey(hands, userName, keys.publicKey, 'Application Administrator')
})

type Signed = Parameters<typeof signedRequest>
const request = (path: string, options: Signed[3] = {}, as: Profile = profile, key = keys.privateKey) =>
  signedRequest(as, key, `${hands.domain.url}/admin/v1/${path}`, { date: minutes(0), ...options })

async function send(made: Request): Promise<{ status: number; body: unknown; cause: string | undefined }> {
  const [last] = hands.sandbox.refusals().slice(-1)
  const answer = await hands.sandbox.fetch(made)
  const cause = hands.sandbox.refusals(last?.seq).find(({ gate }) => gate === 'request-signature')?.detail
  return { status: answer.status, body: await answer.json(), cause }
}

const newApp = (displayName: string) =>
  JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
    displayName,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  })

describe('a signed request is taken', () => {
  test.each<[string, string, Signed[3]]>([
    ['with the date of the SDKs', 'Apps', {}],
    ['with the date of curl scripts', 'Apps', { change: { dateName: 'date' } }],
    ['with a query', 'Apps?filter=displayName%20eq%20%22x%22&count=1', {}],
    ['with a space in it', 'Apps?filter=displayName eq "x"', {}],
    ['five minutes late', 'Apps', { date: minutes(-5) }],
    ['five minutes early', 'Apps', { date: minutes(5) }],
    ['with a host without its port', 'Apps', { change: { host: '127.0.0.1' } }],
  ])('%s', async (_, path, options) => {
    expect((await send(request(path, options))).status).toBe(200)
  })

  test('and shows its author as Oracle shows callers from OCI', async () => {
    const { status, body } = await send(request('Apps', { method: 'POST', body: newApp('Grüße from a signer') }))
    expect([status, body]).toMatchObject([201, { idcsCreatedBy: { value: 'OCI User', type: 'User' } }])
  })
})

describe('a signed request is 401', () => {
  const withBody = { method: 'POST', body: newApp('Never') }
  const signedWithBody = ['x-date', '(request-target)', 'host', 'content-type', 'content-length', 'x-content-sha256']
  const without = (name: string) => signedWithBody.filter((other) => other !== name)

  test.each<[string, RegExp, () => Request]>([
    ['by another key', /does not fit/, () => request('Apps', {}, profile, makeApiKey().privateKey)],
    ['after its path was altered', /does not fit/, () => moved(request('Apps'), (url) => `${url}?count=2`)],
    ['over five minutes late', /five minutes/, () => request('Apps', { date: minutes(-5.1) })],
    ['over five minutes early', /five minutes/, () => request('Apps', { date: minutes(5.1) })],
    ['without a readable date', /five minutes/, () => request('Apps', { date: new Date(Number.NaN) })],
    ['for another tenancy', /tenancy/, () => request('Apps', {}, { ...profile, tenancy: 'ocid1.tenancy.oc1..other' })],
    ['of an unknown user', /no user/, () => request('Apps', {}, { ...profile, user: 'ocid1.user.oc1..nobody' })],
    ['with an unknown key', /no API key/, () => request('Apps', {}, { ...profile, fingerprint: '00:11' })],
    ['with a key id of two parts', /not a whole/, () => request('Apps', {}, { ...profile, fingerprint: '' })],
    ['with another algorithm', /rsa-sha256/, () => request('Apps', { change: { algorithm: 'hmac-sha256' } })],
    ['of another version', /not "1"/, () => request('Apps', { change: { version: '2' } })],
    ...['x-date', '(request-target)', 'host', 'content-type', 'content-length', 'x-content-sha256'].map(
      (name): [string, RegExp, () => Request] => [
        `that leaves ${name} unsigned`,
        /not among the signed|more than five minutes/,
        () => request('Apps', { ...withBody, change: { headers: without(name) } }),
      ],
    ),
    ['after its body was altered', /hash of the body/, () => rewritten(request('Apps', withBody), newApp('Nevor'))],
    ['whose date was altered', /did not come|does not fit/, () => redated(request('Apps'), minutes(1))],
  ])('%s', async (_, because, make) => {
    const { status, body, cause } = await send(make())
    expect([status, body]).toEqual([401, unauthorizedBody])
    expect(cause).toMatch(because)
  })

  test('of a user who was deactivated, and of a key that was deleted', async () => {
    const hers = makeApiKey()
    const grace = await registerKey(hands, 'grace.lee@northwind.example', hers.publicKey)
    const ask = () => send(request('Apps', {}, grace, hers.privateKey))
    expect((await ask()).status).toBe(200)
    await hands.admin('PUT', `UserStatusChanger/${grace.userId}`, { active: false })
    expect(await ask()).toMatchObject({ status: 401, cause: expect.stringContaining('not active') })
    await hands.admin('PUT', `UserStatusChanger/${grace.userId}`, { active: true })
    expect((await ask()).status).toBe(200)
    const { body } = await hands.admin('GET', `ApiKeys?filter=${encodeURIComponent(`user.value eq "${grace.userId}"`)}`)
    const [key] = body.Resources as { id: string }[]
    expect((await hands.admin('DELETE', `ApiKeys/${key?.id}`)).status).toBe(204)
    expect(await ask()).toMatchObject({ status: 401, cause: expect.stringContaining('no API key') })
  })
})

test('what a signed caller may do is what the user may do', async () => {
  expect((await send(request('Grants'))).status).toBe(200)
  // An application administrator may not; the refusal is one of rights, not of the signature.
  expect(await send(request('Settings'))).toMatchObject({ status: 401, cause: undefined })
})

const moved = (made: Request, change: (url: string) => string) => new Request(change(made.url), made)

const rewritten = (made: Request, body: string) =>
  new Request(made.url, { method: 'POST', headers: made.headers, body })

function redated(made: Request, date: Date): Request {
  const headers = new Headers(made.headers)
  headers.set('x-date', date.toUTCString())
  return new Request(made.url, { headers })
}
