import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { RunView } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import type { Plan } from '../setup/plan/plan-types'
import { confirm } from '../setup/run/confirm'
import { type RunTools, run } from '../setup/run/run'
import { undo } from '../setup/run/undo'
import { viewRun } from '../setup/view-run'
import { getPlan } from '../store/plans'
import { readEvents } from '../store/run-events'
import { runJournal } from '../store/run-journal'
import { getRun, getRunOf, listRuns as listStored, type StoredRun, startRun as startStored } from '../store/runs'
import { secretStates } from '../store/secrets'
import { withLease } from '../store/with-lease'
import { notFound, type Refused } from './answer'
import { lookAfterRun } from './check-looks'
import { domainFor } from './connections'
import { theConsole } from './console'
import { planPlace } from './plan-wish'
import { whyNotRun } from './run-guard'

/**
 * Starts a plan, once, if it is approved as far as it must be and the domain is still as it was planned on: whoever comes second
 * gets the run of the first. Answers at once; the run goes on here.
 */
export async function startRun(planId: string): Promise<Result<RunView, Refused>> {
  const { db } = await theConsole()
  const plan = await getPlan(db, planId)
  if (!plan) return notFound('plan')
  const isBegun = (await getRunOf(db, planId)) !== null
  const refusal = isBegun ? null : await whyNotRun(plan)
  // Somebody may have begun it while we looked: then it is their writes that we saw.
  if (refusal && (await getRunOf(db, planId)) === null) return refusal
  const { run: stored } = await startStored(db, { id: randomUUID(), planId, startedAt: Date.now() })
  return move(stored, run)
}

export const resumeRun = async (id: string): Promise<Result<RunView, Refused>> => {
  const stored = await getRun((await theConsole()).db, id)
  return stored ? move(stored, run) : notFound('run')
}

export const undoRun = async (id: string): Promise<Result<RunView, Refused>> => {
  const stored = await getRun((await theConsole()).db, id)
  return stored ? move(stored, undo) : notFound('run')
}

/** A person says that what the run waits for has happened. */
export const confirmRun = async (id: string, step: string): Promise<Result<RunView, Refused>> => {
  const stored = await getRun((await theConsole()).db, id)
  return stored ? move(stored, (plan, tools) => confirm(plan, step, tools)) : notFound('run')
}

export async function readRun(id: string): Promise<Result<RunView, Refused>> {
  const stored = await getRun((await theConsole()).db, id)
  if (!stored) return notFound('run')
  const view = await viewOf(stored)
  return view ? ok(await withNewest(view)) : notFound('plan')
}

/** Newest first. */
export async function listRuns(): Promise<Result<RunView[], Refused>> {
  const { db } = await theConsole()
  const views = await Promise.all((await listStored(db)).map(viewOf))
  return ok(views.filter((view) => view !== undefined))
}

/**
 * Takes up what an earlier process left in the middle. Its lease may still stand for some seconds, so it is tried again until
 * somebody (it may be another console) has finished it.
 */
export async function resumeUnfinished(): Promise<void> {
  const runs = await listRuns()
  if (!runs.ok) return
  const moving = runs.value.filter(({ status }) => status === 'running' || status === 'undoing')
  for (const { id, status } of moving) await (status === 'undoing' ? undoRun(id) : resumeRun(id))
  if (moving.length > 0) setTimeout(() => void resumeUnfinished(), 2_000).unref()
}

/** Sets a run going, in the background and under a lease, and shows it as it then is. */
async function move(
  stored: StoredRun,
  go: (plan: Plan, tools: RunTools) => Promise<unknown>,
): Promise<Result<RunView, Refused>> {
  const { db, key } = await theConsole()
  const plan = await getPlan(db, stored.planId)
  if (!plan) return notFound('plan')
  const domain = await domainFor(plan.domainId)
  if (!domain.ok) return domain
  const journal = runJournal(db, key, stored.id)
  const tools = { domain: domain.value, journal, now: Date.now, newId: randomUUID, wait }
  const known = (await journal.read()).length
  const going = withLease(db, `run ${stored.id}`, (keep) => go(plan.plan, { ...tools, keep }))
  // The page polls from here on. A bug must not end the process: the journal tells where to go on.
  going.then(() => lookAfterRun(stored.id)).catch((error) => console.error(`run ${stored.id}:`, error))
  // Shown once it has begun, so that the page does not see the state from before the click.
  for (let tries = 0; tries < 40 && (await journal.read()).length === known; tries++) {
    const ended = await Promise.race([
      going.then(
        () => true,
        () => true,
      ),
      new Promise((resolve) => setTimeout(resolve, 25)),
    ])
    if (ended === true) break
  }
  return readRun(stored.id)
}

type Receipt = NonNullable<RunView['receipt']>

async function viewOf(stored: StoredRun): Promise<RunView | undefined> {
  const { db } = await theConsole()
  const plan = await getPlan(db, stored.planId)
  if (!plan) return undefined
  const [events, states, place] = await Promise.all([
    readEvents(db, stored.id),
    secretStates(db, stored.id, Date.now()),
    planPlace(stored.planId, plan.domainId),
  ])
  return viewRun(plan.plan satisfies Plan, events, {
    id: stored.id,
    startedAt: stored.startedAt,
    plan: place,
    secretStateOf: (id) => states.get(id) ?? 'expired',
  })
}

/** A later run may have renewed the client's secret, or given it another certificate: the receipt names those that count now. */
async function withNewest(view: RunView): Promise<RunView> {
  const { receipt } = view
  if (!receipt) return view
  const { db } = await theConsole()
  let [secret, alias]: [Partial<Receipt>, Partial<Receipt>] = [{}, {}]
  for (const stored of await listStored(db)) {
    if (stored.id === view.id) break
    const later = (await viewOf(stored))?.receipt
    if (later?.domainId !== receipt.domainId || later.clientId !== receipt.clientId) continue
    const { secretId, secretState } = later
    if (secret.secretId === undefined && secretId !== undefined)
      secret = { secretId, ...(secretState && { secretState }) }
    if (alias.alias === undefined && later.alias !== undefined) alias = { alias: later.alias }
  }
  return { ...view, receipt: { ...receipt, ...secret, ...alias } }
}
