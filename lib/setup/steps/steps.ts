import type { Step, StepKindName } from '../plan/step-types'
import { activateApp } from './activate-app'
import { awaitProof } from './await-proof'
import { changeSettings } from './change-settings'
import { createApp } from './create-app'
import { distrustCertificate } from './distrust-certificate'
import { grantRole } from './grant-role'
import { removeCertificate } from './remove-certificate'
import { renewSecret } from './renew-secret'
import { setUserActive } from './set-user-active'
import type { StepKind } from './step-kind'
import { trustCertificate } from './trust-certificate'
import { updateApp } from './update-app'
import { uploadCertificate } from './upload-certificate'

const steps = {
  'upload-certificate': uploadCertificate,
  'trust-certificate': trustCertificate,
  'create-app': createApp,
  'update-app': updateApp,
  'activate-app': activateApp,
  'renew-secret': renewSecret,
  'grant-role': grantRole,
  'set-user-active': setUserActive,
  'await-proof': awaitProof,
  'remove-certificate': removeCertificate,
  'distrust-certificate': distrustCertificate,
  'change-settings': changeSettings,
} satisfies Record<StepKindName, unknown>

/** The kind of a step. */
export function kindOf(step: Step): StepKind<Step> {
  // Safe: a kind is looked up by the step's own tag, and is given back only what its own `look` returned.
  return steps[step.kind] as unknown as StepKind<Step>
}
