import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DomainMemory, newMemory } from '../domain/domain-memory'
import { must } from '../domain/sandbox-fixture'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { ServiceTestInput } from '../queries/shapes/test'
import { openConsole, type TestConsole } from './console-fixture'
import { readServices } from './domain-reads'
import { testService } from './test-service'

let console_: TestConsole
let service: ServiceInstance
beforeAll(async () => {
  console_ = await openConsole()
  const found = must(await readServices(console_.us)).find(({ kind }) => kind === 'opa')
  if (!found) throw new Error('no OPA')
  service = found
})
afterAll(() => console_.remove())

const memory = (): DomainMemory => console_.held.domains.get(console_.us)?.memory ?? newMemory()

const call = (changes: Partial<ServiceTestInput> = {}) =>
  testService({
    domainId: console_.us,
    serviceAppId: service.appId,
    baseUrl: service.urls[0] ?? '',
    accessToken: '',
    call: { kind: 'tasks' },
    ...changes,
  })

describe('a call of a service that was listed a moment ago', () => {
  test('is judged by what the domain says now', async () => {
    const then = { ...service, audience: 'https://then.example:443' }
    memory().services = { list: [then], at: Date.now() }
    const { answer, facts } = must(await call())
    expect(answer).toMatchObject({ kind: 'http', status: 401 })
    expect(facts.serviceRequest?.value.audiences).toEqual([service.audience])
  })

  test('still goes nowhere but to its own addresses', async () => {
    const elsewhere = await call({ baseUrl: 'https://elsewhere.example' })
    expect(elsewhere).toMatchObject({ ok: false, error: { status: 422, error: { code: 'not-sent' } } })
  })
})

test.each<[string, () => void]>([
  ['nothing was listed', () => delete memory().services],
  ['the list is old', () => Object.assign(memory(), { services: { list: [], at: Date.now() - 61_000 } })],
])('where %s, the domain is asked first, and the call is made', async (_, forget) => {
  forget()
  expect(must(await call()).answer).toMatchObject({ kind: 'http', status: 401 })
})

test('an application that guards nothing is not called', async () => {
  expect(await call({ serviceAppId: 'nobody' })).toMatchObject({ ok: false, error: { status: 404 } })
})
