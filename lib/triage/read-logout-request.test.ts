import { expect, test } from 'vitest'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const logout = 'https://idcs-us.example/oauth2/v1/userlogout'
const bye = encodeURIComponent('https://shop.example/bye')

test.each<[string, string, object | undefined]>([
  [
    'an address to go on to',
    `GET ${logout}?post_logout_redirect_uri=${bye}&state=s`,
    { redirectUri: 'https://shop.example/bye', hasHint: false },
  ],
  [
    'one with its ID token',
    `curl "${logout}?id_token_hint=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln&post_logout_redirect_uri=${bye}"`,
    { redirectUri: 'https://shop.example/bye', hasHint: true },
  ],
  ['none', `GET ${logout}`, undefined],
])('of a sign-out with %s', (_, text, fact) => {
  expect(toFacts(readPaste(text), '2026-03-09T08:00:00.000Z').logoutRequest?.value).toEqual(fact)
})
