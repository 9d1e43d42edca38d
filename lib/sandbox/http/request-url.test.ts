import { expect, test } from 'vitest'
import { requestUrl } from './request-url'

const host = '127.0.0.1:4000'

test.each(['/us/oauth2/v1/token', '/us/admin/v1/Apps?count=1', '//us/x', '/us/%E0%A4', '/'])(
  '%s is read as URL does, each time',
  (path) => {
    const expected = new URL(`http://${host}${path}`).href
    expect([requestUrl(host, path).href, requestUrl(host, path).href]).toEqual([expected, expected])
  },
)

test('another host is another address', () => {
  expect(requestUrl('localhost:4000', '/us').origin).not.toBe(requestUrl(host, '/us').origin)
})

test('a path is parsed once until many others came; one with a query each time', () => {
  const first = requestUrl(host, '/first')
  expect(requestUrl(host, '/first')).toBe(first)
  expect(requestUrl(host, '/first?x=1')).not.toBe(requestUrl(host, '/first?x=1'))
  for (let other = 0; other < 200; other += 1) requestUrl(host, `/other/${other}`)
  expect(requestUrl(host, '/first')).not.toBe(first)
})
