import { describe, expect, test } from 'vitest'
import type { Facts } from '../facts/facts'
import { catalogue } from '../gates/catalogue'
import { judge } from '../gates/judge'
import { textToBase64url } from '../jose/bytes'
import { readPaste } from '../triage/read-paste'
import { toFacts } from '../triage/to-facts'
import { dateJudgement } from './date-judgement'
import { narrowSnapshot } from './narrow-snapshot'
import type { Snapshot } from './snapshot'
import { snapshotCase } from './snapshot-case'
import { appFixture, snapshotFixture } from './snapshot-fixture'
import { withSnapshot } from './with-snapshot'

const now = '2026-11-28T15:40:00.000Z'
const { url } = snapshotFixture().domain
const jwt = (claims: object) =>
  `${textToBase64url('{"alg":"RS256","kid":"k"}')}.${textToBase64url(JSON.stringify(claims))}.${'c2ln'.repeat(85)}`
const asked = (clientId = '0f3c', at = url) =>
  `curl -X POST ${at}/oauth2/v1/token -u '${clientId}:<secret>' -d 'grant_type=client_credentials&scope=https%3A%2F%2Foic.example%3A443urn%3Aopc%3Aresource%3Aconsumer%3A%3Aall'`
const refused = 'HTTP/1.1 401\n\n{"error":"invalid_client","error_description":"Client authentication failed."}'
const paste = (text: string): Facts => toFacts(readPaste(text), now)

const judged = (text: string, snapshot: Snapshot, chosen?: string) => {
  const facts = paste(text)
  const found = snapshotCase(snapshot, facts, now, chosen)
  return { found, judgement: judge(withSnapshot(facts, found)) }
}
const inactive = snapshotFixture({ apps: [appFixture({ isActive: false })] })

describe('which application it is about', () => {
  test('the client ID of the paste says', () => {
    const { found, judgement } = judged(`${asked()}\n${refused}`, inactive)
    expect(found).toMatchObject({ app: { displayName: 'Orders caller' }, asksWhich: false, isGuess: false, notes: [] })
    expect(judgement.cause).toMatchObject({ gateId: 'app-active', by: 'check' })
  })

  test.each<[string, string]>([
    ['an assertion', jwt({ iss: '0f3c', sub: 'maria@example.com' })],
    ['a token', jwt({ client_id: '0f3c', sub: '0f3c', sub_type: 'client', tok_type: 'AT' })],
  ])('so does %s', (_, token) => {
    expect(judged(token, inactive).found).toMatchObject({ app: { id: 'app-1' }, asksWhich: false })
  })

  test('where nothing says, a person is asked, and what rests on the answer is inferred', () => {
    expect(judged(refused, inactive).found).toMatchObject({ asksWhich: true })
    const { found, judgement } = judged(refused, inactive, 'app-1')
    expect(found).toMatchObject({ asksWhich: true, isGuess: true })
    expect(judgement.cause).toMatchObject({ gateId: 'app-active', certainty: 'inferred' })
  })

  test('times in milliseconds, the fault itself, do not make the snapshot old', () => {
    const milliseconds = jwt({ iss: '0f3c', sub: 'maria@example.com', iat: Date.parse(now), exp: Date.parse(now) })
    expect(judged(milliseconds, inactive).found.isGuess).toBe(false)
  })

  test('an answer alone does not make the client type of an active application its cause', () => {
    const { found, judgement } = judged(refused, snapshotFixture(), 'app-1')
    expect(judgement.cause).toBeUndefined()
    expect(found.notes.join()).toContain('Add the token request.')
  })

  test('one that is not in a part of a domain may exist all the same', () => {
    const part = snapshotFixture({ hasAllApps: false, appCount: 40 })
    const { found, judgement } = judged(`${asked('beef')}\n${refused}`, part)
    expect(found.facts.app).toBeUndefined()
    expect(found.notes.join()).toContain('1 of the domain’s 40 applications')
    expect(judgement.cause?.gateId).not.toBe('client-known')
  })

  test('one that is not in the whole of it is unknown, as an inference', () => {
    const { judgement } = judged(`${asked('beef')}\n${refused}`, snapshotFixture())
    expect(judgement.cause).toMatchObject({ gateId: 'client-known', certainty: 'inferred' })
  })
})

describe('a snapshot says no more than it can', () => {
  test('of another domain it says nothing', () => {
    const other = `${url.replace('0123456789abcdef0123456789abcdef', 'f'.repeat(32))}`
    const { found } = judged(`${asked('0f3c', other)}\n${refused}`, inactive)
    expect(found.facts).toEqual({})
    expect(found.notes.join()).toContain('is not used')
  })

  test('the same domain by the name of its region is the same', () => {
    const regional = url.replace('.identity.', '.us-phoenix-idcs-1.secure.identity.')
    expect(judged(`${asked('0f3c', regional)}\n${refused}`, inactive).found.app).toBeDefined()
  })

  test('more than a day from the call it is inferred', () => {
    const old = { ...inactive, at: '2026-11-20T08:00:00.000Z' }
    expect(judged(`${asked()}\n${refused}`, old).judgement.cause).toMatchObject({ certainty: 'inferred' })
    const dated = refused.replace('401\n', '401\nDate: Fri, 20 Nov 2026 09:00:00 GMT\n')
    expect(judged(`${asked()}\n${dated}`, old).found.isGuess).toBe(false)
  })

  test('a user that nobody put into it is not said to be missing', () => {
    const assertion = jwt({ iss: '0f3c', sub: 'maria@example.com' })
    expect(judged(assertion, snapshotFixture()).found.facts.user).toBeUndefined()
    const looked = snapshotFixture({ absentUsers: ['Maria@example.com'] })
    expect(judged(assertion, looked).found.facts.user?.value).toBeNull()
  })

  test('roles that could not be asked are not said to be missing', () => {
    const text = `curl https://one.integration.ocp.oraclecloud.com/ic/api/integration/v1/flows/rest/ECHO/1.0/ -H 'Authorization: Bearer ${jwt({ client_id: '0f3c', sub: '0f3c', sub_type: 'client', tok_type: 'AT', aud: 'https://oic.example:443' })}'\nHTTP/1.1 401`
    expect(judged(text, snapshotFixture({ apps: [appFixture({ roles: [] })] })).found.facts.roles?.value).toEqual([])
    expect(judged(text, snapshotFixture({ apps: [appFixture({ roles: null })] })).found.facts.roles).toBeUndefined()
    const called = judged(text, snapshotFixture()).found
    expect(called.facts.roles?.value).toEqual([{ role: 'ServiceInvoker', appId: 'oic', holder: 'app' }])
    expect(called.facts.serviceRequest?.value).toMatchObject({ appId: 'oic', operation: 'run' })
  })

  test('of one application it does not say that a scope exists nowhere', () => {
    const part = narrowSnapshot(snapshotFixture(), ['app-1'])
    expect(part.resources).toHaveLength(1)
    const other = asked().replace('oic.example', 'other.example')
    expect(judged(`${other}\n${refused}`, part).found.facts.resourceApp).toBeUndefined()
    expect(judged(`${other}\n${refused}`, snapshotFixture()).found.facts.resourceApp?.value).toBeNull()
    expect(
      narrowSnapshot(snapshotFixture({ apps: [appFixture({ scopes: [], roles: [] })] }), ['app-1']).services,
    ).toEqual([])
  })
})

test('where the call went another way than the picture would have it, that is said', () => {
  const token = jwt({
    client_id: '0f3c',
    sub: '0f3c',
    sub_type: 'client',
    tok_type: 'AT',
    aud: 'https://oic.example:443',
    scope: '/ic/api/',
  })
  const notes = judged(token, inactive).found.notes
  expect(notes).toEqual([
    '“Orders caller” is inactive in the snapshot, and was given a token. It was changed between the two; the call itself counts.',
    'The token has a scope that “Orders caller” was not given in the snapshot. It was changed between the two; the call itself counts.',
  ])
})

test('a finding that rests on it says of which moment', () => {
  const facts = paste(`${asked()}\n${refused}`)
  const { names, ...found } = snapshotCase(inactive, facts, now)
  const judgement = judge(withSnapshot(facts, { ...found }))
  const dated = dateJudgement(judgement, catalogue, { names, at: inactive.at })
  expect(dated.cause?.says).toMatch(/ So it was in the snapshot of 2026-11-28 13:40 UTC\.$/)
  expect(dated.verdicts.find(({ rung }) => rung === 'shut')).toEqual(dated.cause)
})
