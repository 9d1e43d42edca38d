import type { Bare } from './draft'
import { sameName } from './list-change'
import type { Step } from './step-types'

/** Ids of the steps that must be done before this one: what they make is in it, or they write to the same application. */
export const needsOf = (step: Bare<Step>, earlier: Step[]): string[] =>
  earlier
    .filter((other, index) => {
      const ref = `{${index + 1}}`
      return (
        isWait(step, other) ||
        namesRef(step, ref) ||
        namesCertificate(step, other) ||
        isSameApp(step, other) ||
        namesScope(step, other) ||
        freesCertificate(step, other)
      )
    })
    .map(({ id }) => id)

/** What a run waits for lies between everything before it and everything behind it. */
const isWait = (step: Bare<Step>, other: Step): boolean => step.kind === 'await-proof' || other.kind === 'await-proof'

/** The domain keeps a certificate that an application names. */
const freesCertificate = (step: Bare<Step>, other: Step): boolean =>
  step.kind === 'remove-certificate' &&
  other.kind === 'update-app' &&
  (other.certificates?.remove ?? []).some((alias) => sameName(alias, step.alias))

const namesRef = (step: Bare<Step>, ref: string): boolean => JSON.stringify(step).includes(`"${ref}"`)

/** The domain refuses an application whose certificate is not there. */
const namesCertificate = (step: Bare<Step>, other: Step): boolean =>
  other.kind === 'upload-certificate' && aliasesIn(step).some((alias) => sameName(alias, other.alias))

function aliasesIn(step: Bare<Step>): string[] {
  if (step.kind === 'create-app') return step.certificates
  return step.kind === 'update-app' ? (step.certificates?.add ?? []) : []
}

/** Nor one with a scope that nobody defines yet: it is the audience and the value, put together as they are. */
const namesScope = (step: Bare<Step>, other: Step): boolean =>
  other.kind === 'create-app' &&
  other.resource !== undefined &&
  other.resource.scopes.some((value) => scopesIn(step).includes(`${other.resource?.audience}${value}`))

function scopesIn(step: Bare<Step>): string[] {
  if (step.kind === 'create-app') return step.scopes
  return step.kind === 'update-app' ? (step.scopes?.add ?? []) : []
}

/** Changed before it is switched on, and a secret is renewed last: two writes to one application never cross. */
const isSameApp = (step: Bare<Step>, other: Step): boolean => appOf(step) !== undefined && appOf(step) === appOf(other)

const appOf = (step: Bare<Step>): string | undefined => {
  if (step.kind === 'activate-app' || step.kind === 'renew-secret') return step.app
  return step.kind === 'update-app' ? step.appId : undefined
}
