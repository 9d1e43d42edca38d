import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../domain/sandbox-fixture'
import type { RunView } from '../queries/shapes/setup'
import { readEvents } from '../store/run-events'
import { recordInput } from './check-inputs'
import { openConsole, type TestConsole } from './console-fixture'
import { readServices } from './domain-reads'
import { makePlan } from './plans'
import { recordRunTest } from './run-tests'
import { startRun, undoRun } from './runs'
import { testToken } from './test-token'

let own: TestConsole
beforeAll(async () => {
  own = await openConsole()
})
afterAll(() => own.remove())

async function setUp(displayName: string): Promise<RunView> {
  const service = must(await readServices(own.us)).find(({ kind }) => kind === 'oic')
  const scope = service?.scopes.find(({ fqs }) => fqs.endsWith(':all'))?.fqs
  if (!service || scope === undefined) throw new Error('the sandbox lacks something')
  const answers = {
    recipe: 'oic-client-credentials' as const,
    domainId: own.us,
    serviceAppId: service.appId,
    displayName,
    scopes: [scope],
  }
  return own.settled(must(await startRun(must(await makePlan({ answers })).id)).id)
}

/** As the Test page asks, and what it then posts. */
async function tested({ receipt }: RunView, asked?: string) {
  if (!receipt?.secretId) throw new Error('no receipt')
  const { clientId, secretId } = receipt
  const scope = asked ?? receipt.scope ?? ''
  const token = must(
    await testToken({ domainId: own.us, clientId, scope, grantType: 'client_credentials', secret: { secretId } }),
  )
  return { record: recordInput.parse({ facts: token.facts }), accessToken: token.accessToken ?? '' }
}

describe('a test of what a run made', () => {
  test('is kept in its journal, the newest first, with what was asked and what came of it', async () => {
    const run = await setUp('Proven caller')
    expect(run.tests).toEqual([])
    must(await recordRunTest(run.id, (await tested(run, 'https://elsewhere.example/all')).record))
    const { tests, status } = must(await recordRunTest(run.id, (await tested(run)).record))
    expect(status).toBe('done')
    expect(tests).toMatchObject([
      { clientId: run.receipt?.clientId, grantType: 'client_credentials', scope: run.receipt?.scope },
      { outcome: 'stopped', scope: 'https://elsewhere.example/all' },
    ])
    expect(tests[0]?.rungs['client-known']).toBe('open')
    expect(tests[1]?.says).toMatch(/\.$/)
    expect(run.steps.every(({ doneAt }) => doneAt !== undefined)).toBe(true)
  })

  test('leaves no token in the journal', async () => {
    const run = await setUp('Silent caller')
    const { record, accessToken } = await tested(run)
    must(await recordRunTest(run.id, record))
    const kept = JSON.stringify(await readEvents(own.held.db, run.id))
    expect(kept).toContain('"tested"')
    expect(accessToken.length).toBeGreaterThan(100)
    expect(kept).not.toContain(accessToken)
    expect(kept).not.toMatch(/eyJ/)
  })

  test('does not stand in the way of an undo, after which none is kept', async () => {
    const run = await setUp('Undone caller')
    const { record } = await tested(run)
    must(await recordRunTest(run.id, record))
    must(await undoRun(run.id))
    const undone = await own.settled(run.id)
    expect([undone.status, undone.tests.length]).toEqual(['undone', 1])
    expect(await recordRunTest(run.id, record)).toMatchObject({ ok: false, error: { status: 409 } })
  })

  test('of another client is refused', async () => {
    const [one, other] = [await setUp('One caller'), await setUp('Other caller')]
    expect(await recordRunTest(one.id, (await tested(other)).record)).toMatchObject({
      ok: false,
      error: { status: 422, error: { code: 'other-client' } },
    })
  })

  test('of a run that is not there is told', async () => {
    expect(await recordRunTest('none', { facts: {} })).toMatchObject({ ok: false, error: { status: 404 } })
  })
})
