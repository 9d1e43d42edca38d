import { existsSync } from 'node:fs'
import { filledIn } from '../../handoff/known-later'
import type { ManualTask } from '../../queries/shapes/setup'
import { fold, type RunStatus } from '../../setup/run/fold'
import { readJournal } from './file-journal'
import { manualText } from './plan-text'

/** What came of a run; holds no secret, only where it went. */
export interface Receipt {
  status: RunStatus | 'nothing to do'
  domain: string
  /** Absent, like its journal: nothing ran. */
  runName?: string
  journal?: string
  displayName?: string
  appId?: string
  clientId?: string
  secretFile?: string
  /** What is left for a person. */
  manual: ManualTask[]
}

export function receiptOf(journal: string, secretFile: string | undefined): Receipt {
  const { header, events } = readJournal(journal)
  const { plan, url } = header
  const { status, steps } = fold(plan.steps, events)
  const made = steps.find(
    ({ step, made: each }) => step.kind === 'create-app' && step.isClient !== false && each?.clientId,
  )
  const app =
    made?.step.kind === 'create-app' && made.made?.id !== undefined
      ? {
          displayName: made.step.displayName,
          appId: made.made.id,
          ...(made.made.clientId && { clientId: made.made.clientId }),
        }
      : plan.target
  const hasSecret =
    secretFile !== undefined && existsSync(secretFile) && steps.some(({ secretId }) => secretId !== undefined)
  return {
    status,
    domain: url,
    runName: plan.runName,
    journal,
    ...app,
    ...(hasSecret && { secretFile }),
    manual: filledIn(plan.manual, app?.clientId),
  }
}

export const receiptText = ({
  status,
  domain,
  runName,
  journal,
  displayName,
  clientId,
  secretFile,
  manual,
}: Receipt): string =>
  `${[
    runName === undefined ? 'Nothing to do: all of it is so already.' : `Run ${runName}: ${status}`,
    `Domain: ${domain}`,
    ...(displayName === undefined ? [] : [`Application: ${displayName}`]),
    ...(clientId === undefined ? [] : [`Client ID: ${clientId}`]),
    ...(secretFile === undefined ? [] : [`Client secret: in ${secretFile}`]),
    ...(journal === undefined ? [] : [`Journal: ${journal}`]),
    ...(status === 'done' || status === 'nothing to do' ? manual.map(manualText) : []),
  ].join('\n')}\n`
