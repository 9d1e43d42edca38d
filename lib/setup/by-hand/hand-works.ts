import type { Step, StepKindName } from '../plan/step-types'
import { activateApp } from './activate-app'
import { awaitProof } from './await-proof'
import { changeSettings } from './change-settings'
import { createApp } from './create-app'
import { distrustCertificate } from './distrust-certificate'
import { grantRole } from './grant-role'
import type { HandWork } from './hand-work'
import { removeCertificate } from './remove-certificate'
import { renewSecret } from './renew-secret'
import { setUserActive } from './set-user-active'
import { trustCertificate } from './trust-certificate'
import { updateApp } from './update-app'
import { uploadCertificate } from './upload-certificate'

const handWorks = {
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
} satisfies { [K in StepKindName]: HandWork<Extract<Step, { kind: K }>> }

/** How a person does this step. */
export function handWorkOf(step: Step): HandWork<Step> {
  // Safe: looked up by the step's own tag.
  return handWorks[step.kind] as unknown as HandWork<Step>
}
