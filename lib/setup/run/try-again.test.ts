import { expect, test } from 'vitest'
import type { ApiError, Domain } from '../../domain/domain'
import { type MemoryJournal, memoryJournal, planned, sandboxDomain, setupWorld, tools } from '../setup-fixture'
import type { StepError } from '../steps/step-kind'
import { viewRun } from '../view-run'
import { run } from './run'
import { pauseBefore } from './try-again'
import { undo } from './undo'

const http = (status: number, retryAfterSeconds?: number): ApiError => ({
  kind: 'http',
  method: 'POST',
  url: 'https://a.example',
  status,
  body: '',
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
})
const refused = (error: ApiError): StepError => ({ kind: 'refused', error })
const silence: ApiError = { kind: 'network', method: 'POST', url: 'https://a.example', code: 'timeout', detail: '' }

test.each<[string, StepError, number, number | null]>([
  ['429', refused(http(429)), 0, 1_000],
  ['429 that says when', refused(http(429, 20)), 0, 20_000],
  ['429 that says much later', refused(http(429, 3_600)), 0, null],
  ['503', { kind: 'unknown', error: http(503) }, 1, 2_000],
  ['silence', { kind: 'unknown', error: silence }, 3, 8_000],
  ['silence too often', { kind: 'unknown', error: silence }, 4, null],
  ['501', refused(http(501)), 0, null],
  ['403', refused(http(403)), 0, null],
  ['409', refused(http(409)), 0, null],
  ['a conflict', { kind: 'conflict', says: '' }, 0, null],
])('%s is waited for as long as it makes sense', (_case, error, tries, pause) => {
  expect(pauseBefore(error, tries)).toBe(pause)
})

/** The first `times` writes are refused with that status. */
async function refusing(status: number, times: number, method = 'POST') {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  let left = times
  const domain = sandboxDomain(world.sandbox, async (request) =>
    request.method === method && request.url.endsWith('/OAuthClientCertificates') && left-- > 0
      ? Response.json({ detail: 'Not now.' }, { status })
      : world.sandbox.fetch(request),
  )
  return { world, plan, domain }
}

const waiting = (domain: Domain, journal: MemoryJournal, pauses: number[], onWait = async () => {}) => ({
  ...tools(domain, journal),
  wait: async (milliseconds: number) => {
    pauses.push(milliseconds)
    await onWait()
  },
})

test('a busy domain is waited for, and the page says so meanwhile', async () => {
  const { plan, domain } = await refusing(429, 2)
  const journal = memoryJournal()
  const pauses: number[] = []
  const place = { id: 'p', domainId: 'us', domainName: 'us', rights: { roles: null } }
  const shown: (string | undefined)[] = []
  const show = async () => {
    const view = viewRun(plan, journal.events, { id: 'r', startedAt: 0, plan: place, secretStateOf: () => 'held' })
    expect(view.status).toBe('running')
    shown.push(view.steps[0]?.says)
  }
  expect(await run(plan, waiting(domain, journal, pauses, show))).toBe('done')
  expect(pauses).toEqual([1_000, 2_000])
  expect(shown).toEqual([
    'The domain has had too many requests (429). It is tried again in 1 s (try 2 of 5).',
    'The domain has had too many requests (429). It is tried again in 2 s (try 3 of 5).',
  ])
})

test('after five tries a person is asked, and Resume begins to count again', async () => {
  const { plan, domain } = await refusing(429, 6)
  const journal = memoryJournal()
  const pauses: number[] = []
  expect(await run(plan, waiting(domain, journal, pauses))).toBe('stopped')
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(await run(plan, waiting(domain, journal, pauses))).toBe('done')
  expect(pauses.slice(4)).toEqual([1_000])
})

test('a process that dies while it waits is taken up', async () => {
  const { plan, domain, world } = await refusing(429, 1)
  const journal = memoryJournal()
  const dies = async () => {
    throw new Error('killed')
  }
  await expect(run(plan, waiting(domain, journal, [], dies))).rejects.toThrow('killed')
  expect(journal.events.at(-1)).not.toMatchObject({ type: 'run-done' })
  expect(await run(plan, tools(world.domain, journal))).toBe('done')
})

test('what is refused for good is not tried again', async () => {
  const { plan, domain } = await refusing(403, 1)
  const pauses: number[] = []
  expect(await run(plan, waiting(domain, memoryJournal(), pauses))).toBe('stopped')
  expect(pauses).toEqual([])
})

test('a write that arrives after we looked is found to be ours', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const journal = memoryJournal()
  const late: Request[] = []
  const domain = sandboxDomain(world.sandbox, async (request) => {
    const isCreation = request.method === 'POST' && request.url.endsWith('/OAuthClientCertificates')
    if (isCreation && journal.events.every(({ type }) => type !== 'waiting')) {
      late.push(request)
      throw new Error('the line went dead')
    }
    // Just before the second try, and after its look.
    for (const held of isCreation ? late.splice(0) : []) await world.sandbox.fetch(held)
    return world.sandbox.fetch(request)
  })
  expect(await run(plan, waiting(domain, journal, []))).toBe('done')
  expect(journal.events.find((event) => event.type === 'done' && event.step === 's1')).toMatchObject({
    says: 'It was uploaded; only the answer was lost.',
  })
})

test('an undo waits too', async () => {
  const world = await setupWorld('opa')
  const before = world.sandbox.exportDomain('us')
  const plan = await planned(world)
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  world.sandbox.disturbances.put({ kind: 'unavailable', domain: 'us', method: 'DELETE', times: 2 })
  const pauses: number[] = []
  expect(await undo(plan, waiting(world.domain, journal, pauses))).toBe('undone')
  expect(pauses).toEqual([1_000, 2_000])
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})
