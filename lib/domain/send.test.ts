import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { explainError } from './explain-error'
import { domainAnswering } from './sandbox-fixture'
import { send } from './send'

const Thing = z.looseObject({ id: z.string() })
const get = { method: 'GET', path: '/admin/v1/Things' } as const

const errorOf = async (answer: (request: Request) => Response | Promise<Response>, options = {}) => {
  const result = await send(domainAnswering(answer), get, Thing, options)
  if (result.ok) throw new Error('it was accepted')
  return result.error
}

describe('a request', () => {
  test('carries the caller, encoded query and JSON body, and follows no redirect', async () => {
    let seen: Request | undefined
    const domain = domainAnswering((request) => {
      seen = request
      return Response.json({ id: '1', extra: true })
    })
    const body = { displayName: 'A "b"' }
    const sent = await send(
      domain,
      { method: 'POST', path: '/admin/v1/Things', query: { filter: 'x eq "1+2&3"' }, body },
      Thing,
    )
    expect(sent).toEqual({ ok: true, value: { id: '1', extra: true } })
    expect(seen?.headers.get('authorization')).toBe('Bearer x')
    expect(new URL(seen?.url ?? '').searchParams.get('filter')).toBe('x eq "1+2&3"')
    expect(await seen?.json()).toEqual(body)
    expect(seen?.redirect).toBe('manual')
  })

  test('is not sent when the caller has no token', async () => {
    const error = { kind: 'network', method: 'POST', url: 'u', code: 'timeout', detail: 'd' } as const
    const domain = {
      ...domainAnswering(() => {
        throw new Error('it was sent')
      }),
      authorization: async () => ({ ok: false, error }) as const,
    }
    expect(await send(domain, get, Thing)).toEqual({ ok: false, error })
  })
})

describe('an answer', () => {
  test('without a body is undefined to the schema', async () => {
    const domain = domainAnswering(() => new Response(null, { status: 204 }))
    expect(await send(domain, { method: 'DELETE', path: '/x' }, z.undefined())).toEqual({ ok: true, value: undefined })
  })

  test('that refuses keeps SCIM detail, message id and request id', async () => {
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail: 'Missing required attribute(s): a,b.',
      status: '400',
      'urn:ietf:params:scim:api:oracle:idcs:extension:messages:Error': {
        messageId: 'error.common.validation.missingReqAttributes',
      },
    }
    expect(await errorOf(() => Response.json(body, { status: 400, headers: { 'opc-request-id': 'A/B' } }))).toEqual({
      kind: 'http',
      method: 'GET',
      url: 'https://idcs.example/admin/v1/Things',
      status: 400,
      code: 'error.common.validation.missingReqAttributes',
      detail: 'Missing required attribute(s): a,b.',
      requestId: 'A/B',
      body: JSON.stringify(body),
    })
  })

  test('with secrets keeps none of them as evidence', async () => {
    const secret = 'idcscs-00000000-1111-4222-8333-555555555555'
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJpYSJ9.c2lnbmF0dXJl'
    const body = `{"clientSecret": "${secret}", "access_token":"${jwt}", "note":"see ${jwt}", "q":"client_secret=${secret}&x=1"`
    for (const status of [200, 500]) {
      const kept = JSON.stringify(await errorOf(() => new Response(body, { status })))
      expect(kept).toContain('note')
      expect(kept).not.toContain(secret)
      expect(kept).not.toContain('eyJzdWIi')
      expect(kept).not.toContain('c2lnbmF0dXJl')
    }
  })

  test.each([
    ['HTML', '<html>', /not JSON/],
    ['another shape', '{"id":7}', /id: /],
    ['nothing', '', /./],
    ['half a JSON', '{"id":"1', /not JSON/],
  ])('of %s is a shape error', async (_what, body, detail) => {
    expect(await errorOf(() => new Response(body))).toMatchObject({
      kind: 'shape',
      detail: expect.stringMatching(detail),
    })
  })

  test('that never ends is given up at the size cap', async () => {
    const endless = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000).fill(32)) }))
    expect(await errorOf(endless, { maxBytes: 5_000 })).toMatchObject({
      kind: 'shape',
      detail: 'The answer is too long.',
    })
  })

  test.each([
    ['headers', () => new Promise<Response>(() => {})],
    ['its body', () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))],
  ])('that stalls before %s is a timeout', async (_where, answer) => {
    expect(await errorOf(answer, { timeoutMilliseconds: 30 })).toMatchObject({ kind: 'network', code: 'timeout' })
  })

  test('that redirects is an error that says where to, without the query', async () => {
    const headers = { location: 'https://elsewhere.example/x?session=1' }
    expect(await errorOf(() => new Response(null, { status: 307, headers }))).toMatchObject({
      status: 307,
      code: 'redirect',
      detail: 'It redirects to https://elsewhere.example/x.',
    })
  })

  test('429 exposes Retry-After only when there is one', async () => {
    expect(await errorOf(() => new Response('', { status: 429, headers: { 'retry-after': '7' } }))).toMatchObject({
      retryAfterSeconds: 7,
    })
    expect(await errorOf(() => new Response('', { status: 429 }))).not.toHaveProperty('retryAfterSeconds')
  })

  test('that does not come says why', async () => {
    const refuse = () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }) })
    }
    const error = await errorOf(refuse)
    expect(error).toMatchObject({ kind: 'network', code: 'unreachable', detail: 'ENOTFOUND: no such host' })
    expect(explainError(error).message).toBe('idcs.example could not be reached (ENOTFOUND: no such host).')
  })
})

describe('in words', () => {
  test.each([
    [301, /elsewhere/],
    [400, /did not accept/],
    [401, /refused the caller/],
    [403, /does not let/],
    [404, /does not have/],
    [409, /already has one/],
    [412, /changed it meanwhile/],
    [418, /answered 418/],
    [429, /too many requests/],
    [500, /failed \(500\)/],
    [503, /failed \(503\)/],
  ])('%i says what is wrong and what to do', async (status, words) => {
    const { message, todo } = explainError(await errorOf(() => new Response('{}', { status })))
    expect(message).toMatch(words)
    expect(message).toMatch(/\.$/)
    expect(todo).toMatch(/^[A-Z].*\.$/)
  })
})
