import { expect, test } from 'vitest'
import type { TokenAnswerFact } from '../facts/call-facts'
import type { Facts, RefusalFact } from '../facts/facts'
import { clientCredentials, jwtBearer } from '../facts/grant-types'
import { type Reading, readRung } from './read-rung'
import type { RungId } from './rung'

const known = <T>(value: T) => ({ value, from: 'answer' as const, at: '' })
const token: Facts = { tokenAnswer: known<TokenAnswerFact>({ status: 200, success: true }) }
const refused = (error: string | undefined, status = 400): Facts => ({
  tokenAnswer: known<TokenAnswerFact>({ status, success: false, ...(error !== undefined && { error }) }),
})
const stopped = (refusal: RefusalFact): Facts => ({ refusal: known(refusal) })

test.each<[string, RungId, Facts, Pick<Reading, 'state' | 'shows'>]>([
  ['silence is red', 'discovery', stopped({ at: 'network', text: 'ENOTFOUND' }), { state: 'red' }],
  [
    'a refusal without credentials is how a token endpoint answers',
    'token-endpoint',
    refused('invalid_client', 401),
    { state: 'green', shows: { endpoint: 'answers' } },
  ],
  ['a page that is not found is none', 'token-endpoint', refused(undefined, 404), { state: 'red' }],
  ['a plain 401 may be somebody else’s', 'token-endpoint', refused(undefined, 401), { state: 'unclear' }],
  ['a token proves the client', 'client', token, { state: 'green', shows: { client: 'accepted' } }],
  [
    'so does unauthorized_client',
    'client',
    refused('unauthorized_client'),
    { state: 'green', shows: { client: 'accepted' } },
  ],
  [
    'invalid_client refutes it',
    'client',
    refused('invalid_client', 401),
    { state: 'red', shows: { client: 'refused' } },
  ],
  ['invalid_scope may come before the client is looked at', 'client', refused('invalid_scope'), { state: 'unclear' }],
  [
    'a grant that the domain does not know says nothing of the client',
    'client',
    refused('unsupported_grant_type'),
    { state: 'unclear' },
  ],
  ['a token proves the assertion', 'grant', token, { state: 'green', shows: { grant: 'accepted' } }],
  [
    'a refused assertion rules the scope out',
    'grant',
    refused('invalid_grant'),
    { state: 'red', shows: { grant: 'refused' } },
  ],
  ['invalid_scope may come before the assertion is looked at', 'grant', refused('invalid_scope'), { state: 'unclear' }],
  ['429 holds the run and proves nothing', 'client', refused(undefined, 429), { state: 'held' }],
  ['429 of the sign-in page too', 'sign-in-page', stopped({ at: 'sign-in', status: 429 }), { state: 'held' }],
  ['a failing domain is red', 'grant', refused(undefined, 503), { state: 'red' }],
  ['a sign-in page is green', 'sign-in-page', {}, { state: 'green', shows: { signIn: 'accepted' } }],
  [
    'an error in its place is red',
    'sign-in-page',
    stopped({ at: 'sign-in', status: 400, error: 'invalid_redirect_uri' }),
    { state: 'red' },
  ],
  ['a service that answers 403 is red', 'service', { serviceAnswer: known({ status: 403 }) }, { state: 'red' }],
  ['a service that serves is green', 'service', { serviceAnswer: known({ status: 200 }) }, { state: 'green' }],
])('%s', (_claim, id, facts, expected) => {
  const { proves, ...reading } = readRung(id, jwtBearer, facts)
  expect(reading).toEqual(expected)
  expect(proves).toMatch(/\.$/)
})

test('where client credentials are the grant itself, unauthorized_client is the end, and a token proves both', () => {
  expect(readRung('client', clientCredentials, refused('unauthorized_client'))).toMatchObject({
    state: 'red',
    shows: { client: 'accepted', grant: 'refused' },
  })
  expect(readRung('client', clientCredentials, token)).toMatchObject({
    shows: { client: 'accepted', grant: 'accepted' },
  })
})
