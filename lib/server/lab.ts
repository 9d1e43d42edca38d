import 'server-only'
import { catalogue } from '../gates/catalogue'
import type { LabView, PutFaultInput } from '../queries/shapes/lab'
import type { RunView } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import { suits } from '../sandbox/faults/suits'
import type { ActiveFault, FaultTarget } from '../sandbox/sandbox-types'
import { knownRecipe } from '../setup/recipes/recipes'
import { notFound, type Refused, refused } from './answer'
import { type Console, theConsole } from './console'
import { listRuns, readRun } from './runs'

/** What can be broken, what is broken, and on which setups: finished ones in the sandbox's own domains. */
export async function readLab(): Promise<Result<LabView, Refused>> {
  const held = await theConsole()
  if (!held.sandbox) return ok({ available: false, faults: [], active: [], targets: [] })
  const { faults } = held.sandbox.sandbox
  const known = faults.list()
  const runs = await listRuns()
  if (!runs.ok) return runs
  const questions = new Map(catalogue.map(({ id, question }) => [id, question]))
  return ok({
    available: true,
    faults: known.map((fault) => ({ ...fault, question: questions.get(fault.id) ?? fault.title })),
    active: faults.active(),
    targets: runs.value.flatMap((run) => {
      const target = targetOf(held, run)
      if (!target || !run.receipt) return []
      const kind = target.serviceKind ?? 'oic'
      const { displayName, clientId } = run.receipt
      const faultIds = known.filter((fault) => suits(fault, target, kind)).map(({ id }) => id)
      return [{ runId: run.id, title: displayName, domainName: run.plan.domainName, clientId, kind, faultIds }]
    }),
  })
}

export async function putFault({ faultId, runId }: PutFaultInput): Promise<Result<ActiveFault, Refused>> {
  const held = await theConsole()
  const run = await readRun(runId)
  if (!run.ok) return run
  const target = targetOf(held, run.value)
  if (!held.sandbox || !target)
    return refused(409, {
      code: 'not-in-sandbox',
      message: 'Only a finished setup in the sandbox can be broken.',
      todo: 'Set up a client for one of the sandbox’s instances first.',
    })
  const { faults } = held.sandbox.sandbox
  if (!faults.list().some(({ id }) => id === faultId)) return notFound('fault')
  const isIn = faults.active().some((fault) => fault.id === faultId && fault.target.clientId === target.clientId)
  if (isIn)
    return refused(409, {
      code: 'fault-is-in',
      message: 'This fault is in already.',
      todo: 'Take it out before you put it in again.',
    })
  // The sandbox says by throwing that the target lacks what would be broken, e.g. no role to take away.
  return faults.put(faultId, target).then(
    (fault) => ok(fault),
    (reason) =>
      refused(409, {
        code: 'cannot-break',
        message: reason instanceof Error ? reason.message : String(reason),
        todo: 'Take out the faults that are in, or choose another setup.',
      }),
  )
}

export async function undoFault(handle: string): Promise<Result<undefined, Refused>> {
  const { sandbox } = await theConsole()
  if (!sandbox?.sandbox.faults.active().some((fault) => fault.handle === handle)) return notFound('fault')
  await sandbox.sandbox.faults.undo(handle)
  return ok(undefined)
}

/** Whom a fault would hit, in the sandbox's words; `undefined` when the setup is not finished or not in the sandbox. */
function targetOf({ sandbox, domains }: Console, { receipt, status, plan }: RunView): FaultTarget | undefined {
  const url = domains.get(plan.domainId)?.url
  const domain = sandbox?.description.domains.find((each) => each.url === url)?.name
  if (!domain || status !== 'done' || !receipt) return undefined
  const { clientId, userName, serviceAppId, serviceKind, scope, alias, grantType } = receipt
  if (!serviceAppId || !scope) return undefined
  const recipe = knownRecipe(plan.recipe)
  const kind = serviceKind ?? recipe?.serves
  const grant = grantType ?? recipe?.grantType
  return {
    domain,
    clientId,
    serviceAppId,
    scope,
    ...(kind && kind !== 'other' && { serviceKind: kind }),
    ...(userName && { userName }),
    ...(alias && { alias }),
    ...(grant !== undefined && { grantType: grant }),
    ...(receipt.clientProof && { clientProof: receipt.clientProof }),
  }
}
