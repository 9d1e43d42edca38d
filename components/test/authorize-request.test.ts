import { expect, test } from 'vitest'
import { type Callback, makeAuthorizeRequest, readCallback } from './authorize-request'

const wish = {
  domainUrl: 'https://d.example',
  clientId: 'a41c',
  scope: 'openid x',
  redirectUri: 'http://h/test/callback',
}
const request = await makeAuthorizeRequest(wish)
const another = await makeAuthorizeRequest(wish)

test('it asks for a code with S256, and what proves it is not in the address', async () => {
  const params = new URL(request.url).searchParams
  expect(Object.fromEntries(params)).toMatchObject({
    response_type: 'code',
    client_id: 'a41c',
    redirect_uri: wish.redirectUri,
    scope: 'openid x',
    state: request.state,
    nonce: request.nonce,
    code_challenge_method: 'S256',
  })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(request.verifier))
  expect(params.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'))
  expect(request.url).not.toContain(request.verifier)
})

test('no scope is asked for by leaving it out', async () => {
  expect((await makeAuthorizeRequest({ ...wish, scope: '' })).url).not.toContain('scope')
})

test('every sign-in has its own state, nonce and verifier', () => {
  expect(
    new Set([request.state, another.state, request.nonce, another.nonce, request.verifier, another.verifier]).size,
  ).toBe(6)
})

const own = encodeURIComponent(request.state)

test.each<[string, string, Callback | undefined]>([
  ['a code', `?code=c1&state=${own}`, { at: 'code', code: 'c1' }],
  [
    'a refusal',
    `?error=invalid_scope&error_description=Invalid+scope.&state=${own}`,
    { at: 'refused', error: 'invalid_scope', description: 'Invalid scope.' },
  ],
  ['a refusal without words', `?error=access_denied&state=${own}`, { at: 'refused', error: 'access_denied' }],
  ['a code without state', '?code=c1', { at: 'forged', state: 'absent' }],
  ['a code with a made-up state', '?code=c1&state=guess', { at: 'forged', state: 'other' }],
  [
    'a code for an earlier sign-in of this page',
    `?code=c1&state=${encodeURIComponent(another.state)}`,
    { at: 'forged', state: 'other' },
  ],
  ['a code for another tab', '?code=c1&state=theirs.random', undefined],
  ['nothing', `?state=${own}`, { at: 'forged', state: 'echoed' }],
])('what comes back with %s', (_, query, callback) => {
  expect(readCallback(query, request)).toEqual(callback)
})

test('a client that kept another state, or sent none, does not take what comes back', async () => {
  const lost = await makeAuthorizeRequest({ ...wish, change: { state: 'other' } })
  const sent = new URL(lost.url).searchParams.get('state') ?? ''
  expect(readCallback(`?${new URLSearchParams({ code: 'c1', state: sent })}`, lost)).toEqual({
    at: 'forged',
    state: 'other',
  })
  const bare = await makeAuthorizeRequest({ ...wish, change: { state: 'absent' } })
  expect(bare.url).not.toContain('state=')
})

test('a sign-in can name another client than the exchange', async () => {
  const named = await makeAuthorizeRequest({ ...wish, change: { clientId: 'b52d' } })
  expect(new URL(named.url).searchParams.get('client_id')).toBe('b52d')
  expect(named.fact.clientId).toBe('b52d')
})
