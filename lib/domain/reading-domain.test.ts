import { expect, test } from 'vitest'
import * as z from 'zod'
import { createApp, findAppByName } from './apps'
import { type ReadingDomain, readingDomain } from './reading-domain'
import { domainAnswering } from './sandbox-fixture'
import { send } from './send'

const passed: string[] = []
const writer = domainAnswering(({ method, url }) => {
  passed.push(`${method} ${new URL(url).pathname}`)
  return Response.json({ totalResults: 0 })
})
const reader = readingDomain(writer, writer.fetch)

test('a question passes, also the one that is a POST', async () => {
  passed.length = 0
  expect(await findAppByName(reader, 'Orders')).toEqual({ ok: true, value: null })
  await reader.read(new Request('https://idcs.example/admin/v1/Apps/.search', { method: 'POST', body: '{}' }))
  expect(passed).toEqual(['GET /admin/v1/Apps', 'POST /admin/v1/Apps/.search'])
})

test.each([
  ['POST', '/admin/v1/Apps'],
  ['PUT', '/admin/v1/AppStatusChanger/a'],
  ['PATCH', '/admin/v1/Apps/a'],
  ['DELETE', '/admin/v1/Apps/a'],
  ['POST', '/admin/v1/Bulk'],
  ['POST', '/admin/v1/Apps/.search/a'],
  ['DELETE', '/admin/v1/Apps/.search'],
  ['POST', '/oauth2/v1/token'],
])('%s %s is thrown before it leaves', async (method, path) => {
  passed.length = 0
  await expect(reader.read(new Request(`https://idcs.example${path}`, { method }))).rejects.toThrow('would write')
  expect(passed).toEqual([])
})

test('it holds nothing else that could send', () => {
  expect(Object.keys(reader).sort()).toEqual(['authorization', 'caller', 'id', 'name', 'read', 'url'])
})

test('the compiler keeps readers from what writes, and writers from what must only read', () => {
  const lookOnly = (domain: ReadingDomain) => domain.name
  const attempts = () => [
    // @ts-expect-error a reader has no way to send
    send(reader, { method: 'DELETE', path: '/admin/v1/Apps/a' }, z.unknown()),
    // @ts-expect-error nor to create
    createApp(reader, {}),
    // @ts-expect-error and what writes is no reader
    lookOnly(writer),
    // @ts-expect-error not even with the writer's way put in by hand
    lookOnly({ ...writer, read: writer.fetch }),
  ]
  expect(attempts).toBeTypeOf('function')
})
