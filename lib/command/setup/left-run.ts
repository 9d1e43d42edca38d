import { unlinkSync } from 'node:fs'
import type { Domain } from '../../domain/domain'
import type { Plan } from '../../setup/plan/plan-types'
import type { RunStatus } from '../../setup/run/fold'
import { Mistake } from '../mistake'
import { unfinishedRun } from './find-journal'
import type { SetupFile } from './setup-file'

export interface LeftRun {
  plan: Plan
  journal: string
  status: RunStatus
  /** Where its secret goes. */
  secretFile?: string
}

/** The run of this setup that is to be gone on with. Throws where it must be finished or taken back in another way. */
export function leftRun({ path, digest }: SetupFile, { url }: Domain): LeftRun | undefined {
  const found = unfinishedRun(path)
  if (!found) return undefined
  const { header, status, path: journal } = found
  if (status === 'undoing' || status === 'stuck')
    throw new Mistake(`Run ${header.plan.runName} is being undone. Finish that first: assay undo ${journal}`)
  // Nothing was written by it: what it would have done is planned anew.
  if (status === 'new' && header.digest !== digest) {
    unlinkSync(journal)
    return undefined
  }
  if (header.url !== url)
    throw new Mistake(
      `Run ${header.plan.runName} was left in another domain, ${header.url}. Finish or undo it there: assay undo ${journal}`,
    )
  if (header.digest !== digest)
    throw new Mistake(
      `Run ${header.plan.runName} was left, and ${path} was changed since. Put the file back as it was, or take the run back first: assay undo ${journal}`,
    )
  const { plan, secretFile } = header
  return { plan, journal, status, ...(secretFile !== undefined && { secretFile }) }
}
