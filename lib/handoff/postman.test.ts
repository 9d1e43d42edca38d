import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { openHandoff, type Workshop, written } from './handoff-fixture'
import { runCollection } from './newman-fixture'
import { postmanEnvironment } from './postman-environment'
import type { HandoffSubject } from './subject'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openHandoff()
})
afterAll(() => workshop.close())

test.each<[string, Partial<HandoffSubject>]>([
  ['signs the user assertion', {}],
  ['signs both assertions', { proof: 'assertion' }],
  ['asks as itself', { grantType: clientCredentials, call: undefined as never }],
])('newman runs it green: it %s', async (_, change) => {
  const { call, ...rest } = { ...change }
  const isCalling = !('call' in change)
  const subject = { ...workshop.subject, ...rest, ...(!isCalling && { call: undefined as never }) }
  const { code, out } = await runCollection(workshop, subject)
  expect(code, out).toBe(0)
  expect(out).toContain('The domain gives a token')
  if (isCalling) expect(out).toContain('The service answers')
})

test('newman shows it red with a wrong secret', async () => {
  const { code, out } = await runCollection(workshop, workshop.subject, { clientSecret: 'wrong' })
  expect(code).toBe(1)
  expect(out).toContain('expected response to have status code 200 but got 401')
})

test('a key with a password is told with what to do', async () => {
  const { out } = await runCollection(workshop, workshop.subject, {
    privateKey: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==',
  })
  expect(out).toContain('openssl pkcs8 -topk8 -nocrypt')
})

test('a value that names another variable is not filled in with it', () => {
  const { content } = written(postmanEnvironment, { ...workshop.subject, scope: 'x {{clientSecret}}' })
  expect(content).not.toContain('{{')
})
