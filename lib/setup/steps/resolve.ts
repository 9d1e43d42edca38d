import type { Ref, Step } from '../plan/step-types'
import type { Made } from './step-kind'

/** The step with its references replaced by what the earlier steps made. Only members that are references are looked at. */
export function resolve(step: Step, madeBy: (stepId: string) => Made | null): Step {
  const id = (ref: Ref): string => {
    const number = /^\{(\d+)\}$/.exec(ref)?.[1]
    if (number === undefined) return ref
    const made = madeBy(`s${number}`)?.id
    if (made === undefined) throw new Error(`steps: ${step.id} refers to ${ref}, which has made nothing`)
    return made
  }
  switch (step.kind) {
    case 'activate-app':
    case 'renew-secret':
      return { ...step, app: id(step.app) }
    case 'grant-role':
      return { ...step, to: { ...step.to, id: id(step.to.id) } }
    case 'upload-certificate':
    case 'trust-certificate':
    case 'create-app':
    case 'update-app':
    case 'set-user-active':
    case 'await-proof':
    case 'remove-certificate':
    case 'distrust-certificate':
    case 'revoke-role':
    case 'change-settings':
      return step
  }
}
