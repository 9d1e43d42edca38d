import 'server-only'
import { randomUUID } from 'node:crypto'
import { compareFacts, isOfRequest } from '../checks/compare'
import { namesIn } from '../checks/difference-words'
import { heldSecret } from '../checks/held-secret'
import { needOf } from '../checks/need-of'
import type {
  CheckDetail,
  CheckRecord,
  CheckRunDetail,
  CheckRunView,
  CheckView,
  NewCheck,
  Since,
} from '../queries/shapes/checks'
import type { RunView } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import { getCheckRun, listCheckRuns, type StoredCheckRun } from '../store/check-runs'
import {
  addCheck,
  getCheck,
  listChecks as listStored,
  removeCheck,
  renameCheck as renameStored,
  type StoredCheck,
} from '../store/checks'
import { notFound, type Refused, refused } from './answer'
import { recordRun, runView } from './check-records'
import { placeOfDomain } from './connections'
import { theConsole } from './console'
import { listRuns } from './runs'

/** By name. */
export async function listChecks(): Promise<Result<CheckView[], Refused>> {
  const { db } = await theConsole()
  const runs = await listRuns()
  if (!runs.ok) return runs
  return ok(await Promise.all((await listStored(db)).map((check) => viewOf(check, runs.value))))
}

export async function readCheck(id: string): Promise<Result<CheckDetail, Refused>> {
  const { db } = await theConsole()
  const check = await getCheck(db, id)
  if (!check) return notFound('check')
  const runs = await listRuns()
  if (!runs.ok) return runs
  return ok({ ...(await viewOf(check, runs.value)), runs: (await listCheckRuns(db, id)).map(runView) })
}

/** From a finished test, which is its first record. */
export async function createCheck({
  name,
  domainId,
  case: content,
  record,
}: NewCheck): Promise<Result<CheckDetail, Refused>> {
  const { db } = await theConsole()
  const taken = await whoHas(name)
  if (taken) return taken
  const check: StoredCheck = { id: randomUUID(), name, domainId, content, createdAt: Date.now() }
  await addCheck(db, check)
  await recordRun(check, { kind: 'call', who: 'person', ...record })
  return readCheck(check.id)
}

/** The Test page asked a check again. */
export async function recordTest(id: string, record: CheckRecord): Promise<Result<CheckRunView, Refused>> {
  const check = await getCheck((await theConsole()).db, id)
  return check ? ok(await recordRun(check, { kind: 'call', who: 'person', ...record })) : notFound('check')
}

export async function renameCheck(id: string, name: string): Promise<Result<CheckDetail, Refused>> {
  const taken = await whoHas(name, id)
  if (taken) return taken
  await renameStored((await theConsole()).db, id, name)
  return readCheck(id)
}

/** Another check of this name, whatever its case, as a refusal. */
async function whoHas(name: string, id?: string): Promise<{ ok: false; error: Refused } | null> {
  const checks = await listStored((await theConsole()).db)
  const taken = checks.find((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase())
  if (!taken) return null
  return refused(409, {
    code: 'name-taken',
    message: `A check named “${taken.name}” is saved already.`,
    todo: 'Choose another name.',
    field: 'name',
  })
}

export async function deleteCheck(id: string): Promise<Result<undefined, Refused>> {
  await removeCheck((await theConsole()).db, id)
  return ok(undefined)
}

export async function readCheckRun(id: string, runId: string): Promise<Result<CheckRunDetail, Refused>> {
  const { db } = await theConsole()
  const run = await getCheckRun(db, id, runId)
  if (!run) return notFound('run of this check')
  const { facts, ...stored } = run
  const earlier = (await listCheckRuns(db, id)).filter(({ at }) => at < run.at)
  const since = await sinceGreen(earlier, run)
  return ok({ ...runView(stored), facts, ...(since && { since }) })
}

async function viewOf(
  { id, name, domainId, content, createdAt }: StoredCheck,
  setups: readonly RunView[],
): Promise<CheckView> {
  const { db } = await theConsole()
  const runs = await listCheckRuns(db, id)
  const [last] = runs
  const lastCall = runs.find(({ kind }) => kind === 'call')
  const green = runs.find(isGreen)
  const since = last && !isGreen(last) ? await sinceGreen(runs, last) : undefined
  const held = heldSecret(setups, domainId, content.clientId)
  const { name: domainName } = await placeOfDomain(domainId)
  return {
    id,
    name,
    domainId,
    domainName,
    case: content,
    createdAt: new Date(createdAt).toISOString(),
    need: needOf(content, held !== undefined),
    ...(held && { secretId: held.secretId }),
    ...(last && { last: runView(last) }),
    ...(lastCall && { lastCall: runView(lastCall) }),
    ...(green && { greenAt: new Date(green.at).toISOString() }),
    ...(since && { since }),
  }
}

/** Only a call proves that it works. */
const isGreen = ({ kind, outcome }: StoredCheckRun) => kind === 'call' && outcome === 'passed'

/** What tells one of a check's runs from the last green one among `runs`, which come newest first. */
async function sinceGreen(
  runs: readonly StoredCheckRun[],
  { checkId, id }: StoredCheckRun,
): Promise<Since | undefined> {
  const { db } = await theConsole()
  const green = runs.find((each) => isGreen(each) && each.id !== id)
  const [before, after] = await Promise.all([green && getCheckRun(db, checkId, green.id), getCheckRun(db, checkId, id)])
  if (!before || !after) return undefined
  return {
    at: new Date(before.at).toISOString(),
    differences: compareFacts(before.facts, after.facts).filter((each) => after.kind === 'call' || !isOfRequest(each)),
    names: namesIn(before.facts, after.facts),
  }
}
