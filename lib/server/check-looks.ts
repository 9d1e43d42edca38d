import 'server-only'
import { presumedFacts } from '../checks/presumed-facts'
import { concerns, touchedBy } from '../checks/touched-by'
import { collectFacts } from '../domain/collect'
import type { CheckRunView } from '../queries/shapes/checks'
import { ok, type Result } from '../result'
import { fold } from '../setup/run/fold'
import { getCheck, listChecks, type StoredCheck } from '../store/checks'
import { getPlan } from '../store/plans'
import { readEvents } from '../store/run-events'
import { getRun } from '../store/runs'
import { notFound, type Refused, refused } from './answer'
import { recordRun } from './check-records'
import { domainFor } from './connections'
import { theConsole } from './console'
import { readServices } from './domain-reads'

/** Judges a check by what its domain says now. Nothing is called, and neither a secret nor a key is needed. */
export async function lookAtCheck(id: string): Promise<Result<CheckRunView, Refused>> {
  const check = await getCheck((await theConsole()).db, id)
  return check ? look(check) : notFound('check')
}

/** After a change that this console made: at those checks that may answer otherwise now. */
export async function lookAfterRun(runId: string): Promise<void> {
  const { db } = await theConsole()
  const run = await getRun(db, runId)
  const plan = run && (await getPlan(db, run.planId))
  if (!plan) return
  const { steps } = fold(plan.plan.steps, await readEvents(db, runId))
  const touched = touchedBy(steps.filter(({ state }) => state !== 'pending' && state !== 'awaiting'))
  const checks = await listChecks(db, plan.domainId)
  for (const check of checks.filter(({ content }) => concerns(content, touched))) {
    const looked = await look(check, runId)
    if (!looked.ok) console.error(`check ${check.id} after run ${runId}: ${looked.error.error.message}`)
  }
}

async function look(check: StoredCheck, afterRun?: string): Promise<Result<CheckRunView, Refused>> {
  const { domainId, content } = check
  const domain = await domainFor(domainId)
  if (!domain.ok) return domain
  const now = new Date().toISOString()
  const { clientId, userName, scope, service } = content
  const [{ facts, problems }, services] = await Promise.all([
    collectFacts(
      domain.value,
      { clientId, scope, ...(userName !== undefined && { userName }), ...(service && { serviceAppId: service.appId }) },
      now,
    ),
    readServices(domainId),
  ])
  if (!facts.domain || !facts.app)
    return refused(502, {
      code: 'not-looked',
      message: problems[0] ?? `${domain.value.name} did not answer.`,
      todo: 'Nothing was recorded. See whether the domain can be reached, then look again.',
    })
  const called = services.ok
    ? services.value.find(({ appId, kind }) => appId === service?.appId && kind === service.kind)
    : undefined
  const { tokenEndpoint } = facts.domain.value
  const presumed = presumedFacts(content, { tokenEndpoint, service: called, now })
  const who = afterRun === undefined ? { who: 'person' as const } : { who: 'console' as const, afterRun }
  return ok(await recordRun(check, { kind: 'look', facts: { ...facts, ...presumed }, ...who }))
}
