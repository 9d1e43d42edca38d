import type { Plan } from '../../setup/plan/plan-types'
import { Mistake } from '../mistake'
import type { LeftRun } from './left-run'
import { checkSecretFile } from './secret-file'

/** A secret is shown once, by the domain, in the answer to a write: where it goes must be known before. */
export function wantSecretFile({ steps, runName }: Plan, secretFile: string | undefined): void {
  const makesOne = steps.some(
    (step) => step.kind === 'renew-secret' || (step.kind === 'create-app' && step.isClient !== false),
  )
  if (!makesOne) return
  if (secretFile === undefined)
    throw new Mistake('This run makes a client secret, so nothing was written. Say where it goes: --secret-file FILE.')
  checkSecretFile(secretFile, runName)
}

/** A run that was left keeps to the file that its journal names: what it has made already lies there. */
export function secretFileOf({ plan, secretFile }: LeftRun, given: string | undefined): string | undefined {
  if (secretFile !== undefined && given !== undefined && given !== secretFile)
    throw new Mistake(`The secret of run ${plan.runName} goes to ${secretFile}. Name that file, or none.`)
  const file = secretFile ?? given
  wantSecretFile(plan, file)
  return file
}
