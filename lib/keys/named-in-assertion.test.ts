import { expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { namedInAssertion } from './named-in-assertion'

const jwt = (header: object, claims: object) =>
  `${textToBase64url(JSON.stringify(header))}.${textToBase64url(JSON.stringify(claims))}.AAAA`

test.each([
  ['an assertion', jwt({ alg: 'RS256', kid: 'emea' }, { iss: 'client' }), { kid: 'emea', iss: 'client' }],
  ['one with a thumbprint', jwt({ alg: 'RS256', x5t: 'abc' }, {}), { x5t: 'abc' }],
  ['its header as JSON', '{"kid":"emea","x5t":"abc"}', { kid: 'emea', x5t: 'abc' }],
  ['a token without kid', jwt({ alg: 'RS256' }, { iss: 'client' }), null],
  ['words', 'kid emea', null],
  ['JSON of another kind', '[1]', null],
  ['nothing', '', null],
])('%s is read', (_what, text, named) => {
  expect(namedInAssertion(text)).toEqual(named)
})
