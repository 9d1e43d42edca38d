import { expect, test } from 'vitest'
import type { Answers } from './answers'
import { type Callbacks, callbacksOf, callbacksProblem, redirectsOf } from './callbacks'

const own = 'https://shop.example/callback'
const oic = 'https://orders.integration.us-ashburn-1.ocp.oraclecloud.com/icsapis/agent/oauth/callback'
const postman = 'https://oauth.pstmn.io/v1/callback'

test.each<[string, Callbacks, string[]]>([
  [
    'several lines, blanks and an empty one',
    { application: ` ${own} \n\nhttps://b.example/c` },
    [own, 'https://b.example/c'],
  ],
  ['two owners of the same callback', { application: own, visualBuilder: own }, [own]],
  ['every owner', { application: own, integration: oic, postman }, [own, oic, postman]],
])('%s give each callback once', (_what, callbacks, expected) => {
  expect(redirectsOf(callbacks)).toEqual(expected)
})

test('the callbacks of a plan are found again by whose they are', () => {
  const callbacks = { application: `${own}\nhttps://b.example/c`, integration: oic, postman }
  expect(callbacksOf(redirectsOf(callbacks))).toEqual(callbacks)
})

const problemOf = (callbacks: Callbacks, testRedirectUri?: string) =>
  callbacksProblem({ callbacks, redirectUris: redirectsOf(callbacks), testRedirectUri } as Answers)

test.each<[Callbacks, string | undefined, string]>([
  [{ application: ' ' }, 'http://127.0.0.1/test/callback', 'Enter the application’s callback'],
  [{}, undefined, 'Choose at least one'],
  [{ application: `${own}\nhttp://shop.example/x` }, undefined, 'is not https'],
  [{ integration: '' }, undefined, 'Choose the Oracle Integration'],
])('%j cannot be left', (callbacks, here, why) => {
  expect(problemOf(callbacks, here)).toContain(why)
})

test.each<[Callbacks, string | undefined]>([
  [{ application: own }, undefined],
  [{}, 'http://127.0.0.1/test/callback'],
])('%j with a test callback %s is complete', (callbacks, here) => {
  expect(problemOf(callbacks, here)).toBeUndefined()
})
