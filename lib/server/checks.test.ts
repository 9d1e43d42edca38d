import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckCase } from '../checks/check-case'
import { checkState } from '../checks/check-state'
import { differenceWords } from '../checks/difference-words'
import { must } from '../domain/sandbox-fixture'
import type { Facts } from '../facts/facts'
import type { CheckDetail } from '../queries/shapes/checks'
import type { TokenTestResult } from '../queries/shapes/test'
import { newCheckInput } from './check-inputs'
import { lookAtCheck } from './check-looks'
import { createCheck, deleteCheck, listChecks, readCheck, readCheckRun, recordTest, renameCheck } from './checks'
import { openConsole, type TestConsole } from './console-fixture'
import { readServices } from './domain-reads'
import { putFault, undoFault } from './lab'
import { makePlan } from './plans'
import { runCheck } from './run-check'
import { startRun } from './runs'
import { openClientSecret } from './secrets'
import { testToken } from './test-token'

interface Setup {
  runId: string
  appId: string
  secretId: string
  content: CheckCase
}

let own: TestConsole

beforeAll(async () => {
  own = await openConsole()
})
afterAll(() => own.remove())

/** A client that runs integrations as itself, as a plan of this console makes it, and the test of it. */
async function newSetup(displayName: string): Promise<Setup> {
  const service = must(await readServices(own.us)).find(({ kind }) => kind === 'oic')
  const scope = service?.scopes.find(({ fqs }) => fqs.endsWith(':all'))?.fqs
  if (!service || scope === undefined) throw new Error('the sandbox lacks something')
  const { appId: serviceAppId, displayName: name, urls } = service
  const answers = {
    recipe: 'oic-client-credentials' as const,
    domainId: own.us,
    serviceAppId,
    displayName,
    scopes: [scope],
  }
  const run = must(await startRun(must(await makePlan({ answers })).id))
  const { receipt } = await own.settled(run.id)
  if (!receipt?.secretId) throw new Error('no receipt')
  const call = { kind: 'trigger' as const, method: 'GET' as const, code: 'ECHO', version: '1.0', path: '/echo' }
  return {
    runId: run.id,
    appId: receipt.appId,
    secretId: receipt.secretId,
    content: {
      clientId: receipt.clientId,
      clientName: displayName,
      appId: receipt.appId,
      grantType: 'client_credentials',
      scope,
      isOffline: false,
      clientProof: 'basic',
      service: { appId: serviceAppId, kind: 'oic', name },
      call: { baseUrl: urls[0] ?? '', ...call },
    },
  }
}

const ask = async ({ content: { clientId, scope }, secretId }: Setup): Promise<TokenTestResult> =>
  must(await testToken({ domainId: own.us, clientId, scope, grantType: 'client_credentials', secret: { secretId } }))

/** Saved from a test that got a token, then asked again by one click. */
async function newCheck(displayName: string): Promise<{ setup: Setup; check: CheckDetail }> {
  const setup = await newSetup(displayName)
  const { facts } = await ask(setup)
  const created = { name: displayName, domainId: own.us, case: setup.content, record: { facts, milliseconds: 5 } }
  const { id } = must(await createCheck(created))
  must(await runCheck(id))
  return { setup, check: must(await readCheck(id)) }
}

const sinceOf = ({ since }: Pick<CheckDetail, 'since'>) =>
  since?.differences.map((each) => differenceWords(each, since.names))

/** Waits for what the console does by itself after a run. */
async function until(id: string, isSo: (check: CheckDetail) => boolean): Promise<CheckDetail> {
  for (;;) {
    const check = must(await readCheck(id))
    if (isSo(check)) return check
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('a check', () => {
  test('of a client with a secret that is kept is asked again by one click, and is green', async () => {
    const { check, setup } = await newCheck('Nightly')
    expect(check).toMatchObject({ name: 'Nightly', domainName: 'us', need: 'nothing', case: setup.content })
    expect(check.last).toMatchObject({ kind: 'call', outcome: 'passed', who: 'person' })
    expect(check.last?.rungs['service-role']).toBe('open')
    expect(checkState(check)).toBe('green')
    expect(check.since).toBeUndefined()
  })

  test('that somebody broke says by which gate, and what is different from when it was green', async () => {
    const { check, setup } = await newCheck('Broken')
    const { handle } = must(await putFault({ faultId: 'service-role', runId: setup.runId }))
    must(await runCheck(check.id))
    const red = must(await readCheck(check.id))
    expect(red.last).toMatchObject({ outcome: 'stopped', cause: 'service-role' })
    expect(checkState(red)).toBe('red')
    expect(sinceOf(red)).toEqual([
      'The role ServiceInvoker was taken away from “Broken”.',
      expect.stringMatching(/^The answer of “oic-us” is 40[13] now; it was 200\.$/),
    ])
    const detail = must(await readCheckRun(check.id, red.last?.id ?? ''))
    expect(detail.since).toEqual(red.since)
    expect(detail.facts.roles?.value).toEqual([])
    must(await undoFault(handle))
    must(await runCheck(check.id))
    expect(checkState(must(await readCheck(check.id)))).toBe('green')
  })

  test('is judged without a call, which neither needs a secret nor proves that it works', async () => {
    const { check, setup } = await newCheck('Looked at')
    expect(must(await lookAtCheck(check.id))).toMatchObject({ kind: 'look', outcome: 'open-so-far' })
    expect(sinceOf(must(await readCheck(check.id)))).toEqual([])
    must(await putFault({ faultId: 'service-role', runId: setup.runId }))
    expect(must(await lookAtCheck(check.id))).toMatchObject({ kind: 'look', outcome: 'stopped', cause: 'service-role' })
    const red = must(await readCheck(check.id))
    expect(sinceOf(red)).toEqual(['The role ServiceInvoker was taken away from “Looked at”.'])
    expect(red.greenAt).toBe(red.lastCall?.at)
  })

  test('is looked at by itself after a run that touched its client, and others are left alone', async () => {
    const { check, setup } = await newCheck('Watched')
    const other = await newCheck('Unconcerned')
    const desired = { apps: [{ id: setup.appId, displayName: 'Watched', isActive: false }] }
    const plan = must(await makePlan({ domainId: own.us, title: 'Switch it off', desired }))
    const run = must(await startRun(plan.id))
    const looked = await until(check.id, ({ last }) => last?.afterRun === run.id)
    expect(looked.last).toMatchObject({ kind: 'look', who: 'console', outcome: 'stopped', cause: 'app-active' })
    expect(looked.last?.says).toBe('“Watched” is deactivated.')
    expect(sinceOf(looked)).toEqual(['“Watched” was deactivated.'])
    expect(must(await readCheck(other.check.id)).last).toEqual(other.check.last)
  })

  test('has a name of its own, can be renamed, and goes with its history', async () => {
    const { check, setup } = await newCheck('First name')
    const again = { name: 'FIRST NAME', domainId: own.us, case: setup.content, record: { facts: {} } }
    expect(await createCheck(again)).toMatchObject({ ok: false, error: { error: { code: 'name-taken' } } })
    expect(await renameCheck(check.id, 'NIGHTLY')).toMatchObject({
      ok: false,
      error: { error: { code: 'name-taken' } },
    })
    expect(must(await renameCheck(check.id, 'Second name')).name).toBe('Second name')
    must(await deleteCheck(check.id))
    expect(await readCheck(check.id)).toMatchObject({ ok: false, error: { status: 404 } })
    expect(must(await listChecks()).map(({ id }) => id)).not.toContain(check.id)
  })

  test('that needs somebody is not asked again here', async () => {
    const { setup } = await newCheck('For a user')
    const content = { ...setup.content, grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer', userName: 'x' }
    const check = must(await createCheck({ name: 'By key', domainId: own.us, case: content, record: { facts: {} } }))
    expect(check.need).toBe('key')
    expect(await runCheck(check.id)).toMatchObject({ ok: false, error: { error: { code: 'needs-person' } } })
  })
})

test('no secret, token or assertion gets into the database, however a test carries it', async () => {
  const setup = await newSetup('Canary')
  const secret = must(await openClientSecret(setup.secretId))
  const { accessToken = '', facts } = await ask(setup)
  const signature = accessToken.split('.')[2] ?? ''
  const planted = 'canary-b1f7c0de'
  const known = <T>(value: T) => ({ value, from: 'answer' as const, at: '2026-11-21T12:00:00.000Z' })
  const dirty = {
    ...facts,
    app: known({ ...facts.app?.value, clientSecret: secret, hashedClientSecret: planted, note: planted }),
    tokenAnswer: known({
      status: 200,
      success: true,
      body: `{"access_token":"${accessToken}","refresh_token":"${planted}","client_secret":"${secret}`,
      accessToken,
      error: `client_assertion=${accessToken}`,
    }),
    token: known({
      ...facts.token?.value,
      raw: accessToken,
      header: { alg: 'RS256', password: planted },
      claims: { sub: 'c', nested: [{ assertion: planted }, `Bearer ${accessToken}`], act: { deep: accessToken } },
    }),
    serviceRequest: known({ kind: 'oic', url: `https://x/y?key=${planted}`, method: 'GET', operation: 'run' }),
    serviceAnswer: known({ status: 401, body: `Authorization: Basic ${btoa(`c:${secret}`)}`, challenge: accessToken }),
    extra: known(planted),
  }
  const input = {
    name: `Canary ${accessToken}`.slice(0, 100),
    domainId: own.us,
    case: { ...setup.content, clientSecret: secret, call: { ...setup.content.call, body: planted, accessToken } },
    record: { facts: dirty, accessToken, assertion: planted },
    secret,
  }
  const check = must(await createCheck(newCheckInput.parse(input)))
  // Past the border as well: what another part of the server hands over is judged again.
  must(await recordTest(check.id, { facts: dirty as unknown as Facts }))
  const folder = join(own.held.environment.dataFolder, 'database')
  const bytes = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
  expect(bytes).toContain(setup.content.clientId)
  for (const canary of [secret, accessToken, signature, planted, btoa(`c:${secret}`)]) {
    expect(canary.length).toBeGreaterThan(8)
    expect(bytes.includes(canary)).toBe(false)
  }
})
