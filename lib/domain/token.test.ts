import { describe, expect, test } from 'vitest'
import { applyChange, signAssertion } from '../jose/assertion'
import { openCalls } from './call-fixture'
import type { Domain } from './domain'
import { must } from './sandbox-fixture'
import { buildTokenRequest, maskedRequest, readTokenAnswer, sendTokenRequest, tokenRequestFact } from './token'
import { judgeToken } from './token-fact'

const { domain, emea, maria, toOpa, wish, askToken } = await openCalls()

describe('a token request', () => {
  test('is answered with a token that the domain signed, and shows neither secret, assertion nor token', async () => {
    const assertion = await signAssertion(toOpa.draft(maria), toOpa.key)
    const { request, answer, fact, accessToken } = await askToken(toOpa, assertion)
    if (accessToken === undefined) throw new Error(JSON.stringify(answer))
    expect(fact).toMatchObject({ status: 200, success: true })
    const judged = await judgeToken(domain, accessToken)
    expect(judged).toMatchObject({ signature: 'valid', claims: { sub: maria, sub_type: 'user' } })
    const shown = JSON.stringify([maskedRequest(request), answer, fact, judged, tokenRequestFact(request)])
    for (const secret of [
      toOpa.clientSecret,
      assertion,
      accessToken,
      ...assertion.split('.'),
      ...accessToken.split('.').slice(1),
    ])
      expect(shown).not.toContain(secret)
    expect(shown).not.toContain(Buffer.from(`${toOpa.app.name}:${toOpa.clientSecret}`).toString('base64'))
    expect(shown).toContain(toOpa.app.name)
  })

  test('that is refused keeps error, description and ecid', async () => {
    const draft = applyChange(toOpa.draft(maria), { claims: { aud: 'https://identity.oracle.com/' } }, Date.now())
    const { fact, answer } = await askToken(toOpa, await signAssertion(draft, toOpa.key))
    expect(fact).toMatchObject({
      status: 400,
      success: false,
      error: 'invalid_grant',
      ecid: expect.stringMatching(/\w{8}/),
    })
    expect(answer).toMatchObject({ kind: 'http', status: 400 })
  })

  test.each([
    ['a code', { code: { code: 'c-secret', redirectUri: 'http://h/test/callback', verifier: 'v-secret' } }, 'code'],
    ['a refresh token', { refreshToken: 'r-secret' }, 'refresh_token'],
    ['a password', { userName: maria, password: 'p-secret' }, 'password'],
    ['a secret in the form', { clientSecret: 'f-secret', sentBy: 'post' as const }, 'client_secret'],
  ])('shows nothing of %s', async (_what, change, field) => {
    const { assertion: _assertion, ...plain } = await wish(toOpa)
    const request = must(buildTokenRequest(domain, { ...plain, ...change }))
    expect(JSON.stringify(request.form)).toMatch(/-secret/)
    expect(JSON.stringify([maskedRequest(request), tokenRequestFact(request)])).not.toMatch(/-secret/)
    expect(maskedRequest(request).form).toContainEqual([field, '…'])
  })

  test('for a code does not ask for its scope again, and still tells it', async () => {
    const code = { code: 'c', redirectUri: 'http://h/', verifier: 'v' }
    const request = must(buildTokenRequest(domain, { ...(await wish(toOpa)), code }))
    expect(request.form.map(([name]) => name)).not.toContain('scope')
    expect(tokenRequestFact(request).scope).toBe(toOpa.scope)
  })

  test('encodes id and secret each before they are joined', async () => {
    const request = must(buildTokenRequest(domain, { ...(await wish(toOpa)), clientId: 'a b', clientSecret: 'c:d+%' }))
    const basic = request.headers.find(([name]) => name === 'authorization')?.[1] ?? ''
    expect(Buffer.from(basic.slice(6), 'base64').toString()).toBe('a+b:c%3Ad%2B%25')
  })

  test('uses another path only below the connected address', async () => {
    const changed = must(buildTokenRequest(domain, { ...(await wish(toOpa)), tokenPath: '/oauth2/v2/token' }))
    expect(changed.url).toBe(`${domain.url}/oauth2/v2/token`)
    const { fact } = readTokenAnswer(await sendTokenRequest(domain, changed))
    expect(fact).toMatchObject({ status: 404, success: false })
  })

  test.each([
    ['another host', { tokenEndpoint: 'https://evil.example/oauth2/v1/token' }],
    ['another domain of the same host', { tokenEndpoint: emea.described.url }],
    ['a path that climbs out', { tokenPath: '/../emea/oauth2/v1/token' }],
    ['a path that makes another host', { tokenPath: '.evil.example/' }],
    ['a path that makes a user name', { tokenPath: '@evil.example/' }],
  ])('never goes to %s', async (_where, change) => {
    expect(buildTokenRequest(domain, { ...(await wish(toOpa)), ...change })).toMatchObject({ ok: false })
  })

  test('reads the other side’s clock from the answer', () => {
    const headers = new Headers({ date: 'Sat, 21 Nov 2026 09:30:00 GMT' })
    const answer = { status: 401, headers, body: '<html>', isCut: false, headersMilliseconds: 1, milliseconds: 1 }
    expect(readTokenAnswer({ ok: true, value: answer }).fact).toEqual({
      status: 401,
      success: false,
      date: '2026-11-21T09:30:00.000Z',
    })
  })

  test('that nobody answers says so', async () => {
    const gone: Domain = { ...domain, fetch: async () => Promise.reject(new TypeError('fetch failed')) }
    const request = must(buildTokenRequest(gone, await wish(toOpa)))
    const { answer, fact } = readTokenAnswer(await sendTokenRequest(gone, request))
    expect(answer).toMatchObject({ kind: 'none', because: expect.stringContaining('could not be reached') })
    expect(fact).toBeUndefined()
  })
})
