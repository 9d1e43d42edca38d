import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAppRole } from '../domain/app-roles'
import { setAppActive } from '../domain/app-status'
import { createApp } from '../domain/apps'
import { createGrant } from '../domain/grants'
import { must } from '../domain/sandbox-fixture'
import type { PlanView } from '../queries/shapes/setup'
import { connectDomain, forgetDomain } from './connections'
import { openConsole, type TestConsole } from './console-fixture'
import { planAgain, planPermitted } from './plan-again'
import { exportPlan, importPlan } from './plan-files'
import { changePlan } from './plan-reviews'
import { listPlans, readSummary } from './plan-summaries'
import { makePlan } from './plans'
import { fileDigest } from './read-plan-file'
import { startRun } from './runs'

let own: TestConsole

beforeAll(async () => {
  own = await openConsole()
})
afterAll(() => own.remove())

const newPlan = async (): Promise<PlanView> => must(await makePlan({ answers: await own.answers() }))
const fileOf = async (id: string, as: 'json' | 'markdown' = 'json') => must(await exportPlan(id, as))
/** With its digest put right, as somebody would who means it. */
const edited = (text: string, change: (file: Record<string, unknown>) => void): string => {
  const { digest: _old, ...content } = JSON.parse(text) as Record<string, unknown>
  change(content)
  return JSON.stringify({ ...content, digest: fileDigest(content) })
}

/** A client of the domain with one role on it, connected under a name of its own. */
async function connectAs(name: string, role: string): Promise<string> {
  const { domain } = own
  const body = {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
    displayName: `${name} console`,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
  }
  const { app, clientSecret = '' } = must(await createApp(domain, body))
  must(await setAppActive(domain, app.id, true))
  const found = must(await findAppRole(domain, 'IDCSAppId', role))
  must(await createGrant(domain, { grantee: { type: 'App', id: app.id }, appId: 'IDCSAppId', roleId: found?.id ?? '' }))
  return must(await connectDomain({ url: domain.url, name, clientId: app.name, clientSecret })).id
}

describe('a plan’s file', () => {
  test('opens as the same plan with another run’s name, kept, and not approved', async () => {
    const plan = await newPlan()
    must(await changePlan(plan.id, { askedBy: 'Ana' }))
    const { text, fileName } = await fileOf(plan.id)
    expect(fileName).toMatch(/^let-caller-\d+-call-opa-us_plan_\d{4}-\d\d-\d\d\.json$/)
    const opened = must(await importPlan({ file: text }))
    expect(opened.id).not.toBe(plan.id)
    expect(opened.runName).not.toBe(plan.runName)
    expect(opened.steps.map(({ title }) => title)).toEqual(plan.steps.map(({ title }) => title))
    expect(must(await readSummary(opened.id))).toMatchObject({
      isSaved: true,
      askedBy: 'Ana',
      approvals: [],
      state: 'waiting',
      opened: { domainName: 'us', done: [], more: [] },
    })
  })

  test('opened after its run says that its steps are done', async () => {
    const plan = await newPlan()
    const { text } = await fileOf(plan.id)
    await own.settled(must(await startRun(plan.id)).id)
    const opened = must(await importPlan({ file: text }))
    expect(opened.steps).toEqual([])
    expect(must(await readSummary(opened.id)).opened?.done).toHaveLength(4)
  })

  test.each(['json', 'markdown'] as const)('holds no secret and no token (%s)', async (as) => {
    const plan = await newPlan()
    const { text } = await fileOf(plan.id, as)
    expect(text).toContain(plan.answers?.displayName)
    expect(text).not.toMatch(/idcscs-|PRIVATE KEY|clientSecret|Bearer|"eyJ/)
  })

  test.each<[string, (text: string) => string, string]>([
    ['is another file', () => 'hello', 'not a plan that Assay exported'],
    ['is a plan for people', () => '# Let somebody call', 'not a plan that Assay exported'],
    ['is of a later version', (text) => text.replace('"version": 1', '"version": 2'), 'in version 2 of the format'],
    ['was changed by hand', (text) => text.replace('Caller', 'Intruder'), 'was changed after it was exported'],
    [
      'lacks something',
      (text) =>
        edited(text, (file) => {
          delete (file.wish as { answers: { user?: unknown } }).answers.user
        }),
      'does not hold a whole plan: "wish',
    ],
    [
      'holds more than a plan',
      (text) =>
        edited(text, (file) => {
          file.extra = 'x'
        }),
      'does not hold a whole plan',
    ],
    [
      'is for a domain that is not connected',
      (text) =>
        edited(text, (file) => {
          file.domain = { name: 'prod', url: 'https://idcs-1.identity.oraclecloud.com' }
        }),
      'is for the identity domain “prod” at https://idcs-1',
    ],
  ])('that %s is refused with a sentence, and nothing is kept', async (_case, change, says) => {
    const { text } = await fileOf((await newPlan()).id)
    const kept = must(await listPlans()).length
    const refused = await importPlan({ file: change(text) })
    expect(refused).toMatchObject({
      ok: false,
      error: { status: 422, error: { message: expect.stringContaining(says) } },
    })
    expect(must(await listPlans())).toHaveLength(kept)
  })

  test('whose steps were written into it is planned from its wish all the same, and the difference is told', async () => {
    const plan = await newPlan()
    const text = edited((await fileOf(plan.id)).text, (file) => {
      file.steps = [{ title: 'Give everything to everybody', because: 'b', requests: [{ method: 'POST', path: '/x' }] }]
    })
    const opened = must(await importPlan({ file: text }))
    expect(opened.steps.map(({ kind }) => kind)).toEqual(plan.steps.map(({ kind }) => kind))
    expect(must(await readSummary(opened.id)).opened).toMatchObject({
      done: ['Give everything to everybody'],
      more: plan.steps.map(({ title }) => title),
    })
  })

  test('of a domain that several connections lead to is bound by a person’s choice alone', async () => {
    const other = await connectAs('us again', 'Identity Domain Administrator')
    const { text } = await fileOf((await newPlan()).id)
    expect(await importPlan({ file: text })).toMatchObject({
      error: { status: 409, error: { code: 'which-connection', message: expect.stringContaining('“us”, “us again”') } },
    })
    expect(must(await importPlan({ file: text, domainId: other })).domainId).toBe(other)
    await forgetDomain(other)
  })
})

describe('a console whose caller may not do everything', () => {
  test('plans what it may, runs it alone, and finds what the other person did by planning again', async () => {
    const domainId = await connectAs('us roles', 'Security Administrator')
    const whole = must(await makePlan({ answers: await own.answers({ domainId }) }))
    expect(whole.steps.map(({ kind, may }) => `${kind} ${may}`)).toEqual([
      'upload-certificate yes',
      'trust-certificate yes',
      'create-app yes',
      'activate-app no',
    ])
    const part = must(await planPermitted(whole.id))
    expect(part.left.map(({ title }) => title)).toEqual([whole.steps[3]?.title])
    const run = await own.settled(must(await startRun(part.id)).id)
    expect(run.status).toBe('done')
    expect(run.plan.left).toHaveLength(1)
    const remaining = must(await planAgain(part.id))
    expect(remaining.steps.map(({ kind }) => kind)).toEqual(['activate-app'])
    must(await setAppActive(own.domain, run.receipt?.appId ?? '', true))
    expect(must(await planAgain(remaining.id)).steps).toEqual([])
    await forgetDomain(domainId)
  })

  test('that may do nothing is told so instead of given an empty plan', async () => {
    const domainId = await connectAs('us readers', 'User Administrator')
    const whole = must(await makePlan({ answers: await own.answers({ domainId }) }))
    expect(await planPermitted(whole.id)).toMatchObject({
      error: { status: 409, error: { code: 'nothing-permitted' } },
    })
    await forgetDomain(domainId)
  })
})
