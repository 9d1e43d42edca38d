import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { openHandoff, runProgram, type Workshop, written } from './handoff-fixture'
import { postmanCollection } from './postman-collection'
import { postmanEnvironment } from './postman-environment'
import type { HandoffSubject } from './subject'

const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js')

let workshop: Workshop
beforeAll(async () => {
  workshop = await openHandoff()
})
afterAll(() => workshop.close())

/** As somebody imports both, enters what is left out, and runs the collection. */
async function runCollection(change: Partial<HandoffSubject> = {}, enter: Record<string, string> = {}) {
  const subject = { ...workshop.subject, ...change }
  const { CLIENT_SECRET = '', PRIVATE_KEY_FILE = '' } = workshop.brings
  const brought: Record<string, string> = {
    clientSecret: CLIENT_SECRET,
    privateKey: readFileSync(PRIVATE_KEY_FILE, 'utf8'),
    ...enter,
  }
  const environment = JSON.parse(written(postmanEnvironment, subject).content) as {
    values: { key: string; value: string }[]
  }
  for (const variable of environment.values) variable.value = brought[variable.key] ?? variable.value
  writeFileSync(join(workshop.folder, 'environment.json'), JSON.stringify(environment))
  writeFileSync(join(workshop.folder, 'collection.json'), written(postmanCollection, subject).content)
  const command = [process.execPath, newman, 'run', 'collection.json', '-e', 'environment.json', '--color', 'off']
  return runProgram(command, workshop)
}

test.each<[string, Partial<HandoffSubject>]>([
  ['signs the user assertion', {}],
  ['signs both assertions', { proof: 'assertion' }],
  ['asks as itself', { grantType: clientCredentials, call: undefined as never }],
])('newman runs it green: it %s', async (_, change) => {
  const { call, ...rest } = { ...change }
  const isCalling = !('call' in change)
  const { code, out } = await runCollection(isCalling ? rest : { ...rest, call: undefined as never })
  expect(code, out).toBe(0)
  expect(out).toContain('The domain gives a token')
  if (isCalling) expect(out).toContain('The service answers')
})

test('newman shows it red with a wrong secret', async () => {
  const { code, out } = await runCollection({}, { clientSecret: 'wrong' })
  expect(code).toBe(1)
  expect(out).toContain('expected response to have status code 200 but got 401')
})

test('a key with a password is told with what to do', async () => {
  const { out } = await runCollection({}, { privateKey: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==' })
  expect(out).toContain('openssl pkcs8 -topk8 -nocrypt')
})

test('a value that names another variable is not filled in with it', () => {
  const { content } = written(postmanEnvironment, { ...workshop.subject, scope: 'x {{clientSecret}}' })
  expect(content).not.toContain('{{')
})
