import { beforeAll, expect, test } from 'vitest'
import { decodeClaims } from '../healthy-fixture'
import { ask, type Flow, openFlow, orders, refusal } from './flow-fixture'

const refused = [400, 'invalid_grant', 'emulator: user name or password refused.'] as const

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})

const password = (form: Record<string, string> = {}) => {
  const { userName: username, password: secret } = flow.user
  return ask(flow, { grant_type: 'password', username, password: secret, scope: `${orders}read`, ...form })
}

test('a user’s password gives a token that speaks for the user', async () => {
  const { status, body } = await password({ scope: `openid ${orders}read offline_access` })
  expect(status).toBe(200)
  expect(decodeClaims(body.access_token)).toMatchObject({ sub: flow.user.userName, gtp: 'ro', scope: 'read openid' })
  expect(decodeClaims(body.id_token)).toMatchObject({ tok_type: 'IT', sub: flow.user.userName })
  expect(body.refresh_token).toMatch(/^AQID/)
})

test.each(['POST', 'PATCH'])('an empty password, set by %s, lets nobody in', async (method) => {
  const userName = `empty-${method}`
  const person = {
    schemas: [],
    userName,
    name: { familyName: 'Empty' },
    emails: [{ value: 'e@x', primary: true, type: 'work' }],
  }
  const { body: user } = await flow.admin('POST', 'Users', method === 'POST' ? { ...person, password: '' } : person)
  if (method === 'PATCH')
    await flow.admin('PATCH', `Users/${user.id}`, { Operations: [{ op: 'replace', path: 'password', value: '' }] })
  const form = { grant_type: 'password', username: userName, scope: `${orders}read` }
  expect(refusal(await ask(flow, form))).toEqual([...refused, 'user-password'])
})

test.each<[string, () => Record<string, string>, string]>([
  ['a wrong password', () => ({ password: 'guess' }), 'user-password'],
  ['no password', () => ({ password: '' }), 'user-password'],
  ['nobody’s name', () => ({ username: 'nobody' }), 'subject-known'],
  [
    'a deactivated user',
    () => {
      const { userName: username = '', password: secret = '' } = flow.domain.users.at(-1) ?? {}
      return { username, password: secret }
    },
    'subject-active',
  ],
])('%s is refused', async (_, form, gate) => {
  expect(refusal(await password(form()))).toEqual([...refused, gate])
})

test('a user’s token for everything does not name it', async () => {
  await flow.changeApp(flow.client.id, { trustScope: 'Account' })
  const { body } = await password({ scope: 'urn:opc:resource:consumer::all offline_access' })
  expect(decodeClaims(body.access_token)).toMatchObject({ aud: 'urn:opc:resource:scope:account', scope: '' })
  expect(body.refresh_token).toMatch(/^AQID/)
})
