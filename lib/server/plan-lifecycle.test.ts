import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uploadCertificate } from '../domain/certificates'
import { must } from '../domain/sandbox-fixture'
import { setUserActive } from '../domain/users'
import type { PlanView } from '../queries/shapes/setup'
import { openConsole, type TestConsole } from './console-fixture'
import { planAgain } from './plan-again'
import { checkPlan } from './plan-checks'
import { approvePlan, changePlan } from './plan-reviews'
import { listPlans, readSummary } from './plan-summaries'
import { makePlan } from './plans'
import { startRun } from './runs'

let own: TestConsole

beforeAll(async () => {
  own = await openConsole()
})
afterAll(() => own.remove())

const newPlan = async () => {
  const answers = await own.answers()
  return { ...must(await makePlan({ answers })), answers }
}
const stateOf = async ({ id }: PlanView) => must(await readSummary(id)).state
const refusalOf = async (result: Promise<{ ok: boolean; error?: { status: number; error: { code: string } } }>) => {
  const { error } = await result
  return error && `${error.status} ${error.error.code}`
}

describe('a plan that needs approval', () => {
  const asked = async () => {
    const plan = await newPlan()
    const { digest } = must(await changePlan(plan.id, { askedBy: 'Ana' }))
    return { plan, digest }
  }

  test('does not run before somebody else has approved exactly this', async () => {
    const { plan, digest } = await asked()
    expect(await stateOf(plan)).toBe('waiting')
    expect(await refusalOf(startRun(plan.id))).toBe('409 needs-approval')
    expect(await refusalOf(approvePlan(plan.id, { name: 'ANA', digest }))).toBe('409 same-person')
    expect(await refusalOf(approvePlan(plan.id, { name: 'Ben', digest: 'of something else' }))).toBe(
      '409 other-content',
    )
    must(await approvePlan(plan.id, { name: 'Ben', digest }))
    expect(await stateOf(plan)).toBe('approved')
    const run = must(await startRun(plan.id))
    expect((await own.settled(run.id)).status).toBe('done')
    expect(await stateOf(plan)).toBe('run')
  })

  test('loses its approval when the plan is not what was approved', async () => {
    const { plan, digest } = await asked()
    must(await approvePlan(plan.id, { name: 'Ben', digest }))
    const { db } = own.held
    const row = await db.selectFrom('plans').select('content').where('id', '=', plan.id).executeTakeFirstOrThrow()
    const content = row.content.replace('Caller', 'Intruder')
    await db.updateTable('plans').set({ content }).where('id', '=', plan.id).execute()
    expect(must(await readSummary(plan.id))).toMatchObject({
      state: 'waiting',
      approvals: [{ name: 'Ben', isValid: false }],
    })
    expect(await refusalOf(startRun(plan.id))).toBe('409 needs-approval')
  })

  test('is asked for again when it is planned again, and the older plan no longer runs', async () => {
    const { plan, digest } = await asked()
    must(await approvePlan(plan.id, { name: 'Ben', digest }))
    const again = must(await planAgain(plan.id))
    expect(must(await readSummary(again.id))).toMatchObject({ state: 'waiting', askedBy: 'Ana', approvals: [] })
    expect(must(await readSummary(plan.id))).toMatchObject({ state: 'replaced', replacedBy: again.id })
    expect(await refusalOf(startRun(plan.id))).toBe('409 plan-replaced')
  })

  test('cannot be approved when nobody asked, or after its run', async () => {
    const plan = await newPlan()
    const { digest } = must(await readSummary(plan.id))
    expect(await refusalOf(approvePlan(plan.id, { name: 'Ben', digest }))).toBe('409 no-approval-asked')
    await own.settled(must(await startRun(plan.id)).id)
    expect(await refusalOf(changePlan(plan.id, { askedBy: 'Ana' }))).toBe('409 plan-run')
  })
})

describe('before it runs, the domain is looked at again', () => {
  test('and a step that somebody did meanwhile stops it with a sentence', async () => {
    const plan = await newPlan()
    const { alias, x509 } = plan.answers.certificate
    must(await uploadCertificate(own.domain, 'client', alias, x509))
    const refused = await startRun(plan.id)
    expect(refused).toMatchObject({
      ok: false,
      error: {
        status: 409,
        error: {
          code: 'domain-changed',
          message: expect.stringContaining(`“${alias}” is in the client certificates now.`),
        },
      },
    })
    expect(await stateOf(plan)).toBe('stale')
    const again = must(await planAgain(plan.id))
    expect(again.steps.map(({ kind }) => kind)).not.toContain('upload-certificate')
    expect((await own.settled(must(await startRun(again.id)).id)).status).toBe('done')
  })

  test('and a user who was deactivated stops it, until that is put right', async () => {
    const plan = await newPlan()
    const userId = plan.answers.user.id
    must(await setUserActive(own.domain, userId, false))
    expect(must(await checkPlan(plan.id))).toMatchObject({
      verdict: 'unplannable',
      changes: [expect.stringContaining('is inactive')],
    })
    expect(await refusalOf(startRun(plan.id))).toBe('409 domain-changed')
    must(await setUserActive(own.domain, userId, true))
    expect((await own.settled(must(await startRun(plan.id)).id)).status).toBe('done')
  })

  test('but a run that began is shown again whatever changed since', async () => {
    const plan = await newPlan()
    const run = await own.settled(must(await startRun(plan.id)).id)
    expect(must(await startRun(plan.id)).id).toBe(run.id)
  })

  test('and ten who start at once get one run', async () => {
    const plan = await newPlan()
    const all = await Promise.all(Array.from({ length: 10 }, () => startRun(plan.id)))
    expect(new Set(all.map((each) => must(each).id)).size).toBe(1)
  })
})

test('plans are listed newest first, with the name somebody gave', async () => {
  const plan = await newPlan()
  must(await changePlan(plan.id, { name: 'For the demo' }))
  const [first] = must(await listPlans())
  expect(first).toMatchObject({ id: plan.id, name: 'For the demo', isSaved: true, state: 'ready', stepCount: 4 })
})
