import type { UploadCertificate } from '../plan/step-types'
import { certificateStep } from './certificate-step'
import { usersOfCertificate } from './certificate-users'
import type { WasThere } from './creation'
import { conflict, stillUnknown } from './step-error'
import type { StepKind } from './step-kind'

const step = certificateStep<UploadCertificate>({
  resource: 'OAuthClientCertificates',
  describe: (alias) => `Upload the certificate "${alias}"`,
})

export const uploadCertificate: StepKind<UploadCertificate, WasThere> = {
  ...step,
  // By now our application is gone: whoever still names the certificate came after us, and would lose its key.
  async undo(wanted, context) {
    const users = await usersOfCertificate(context.domain, wanted.alias)
    if (!users.ok) return stillUnknown(users.error)
    const [user] = users.value
    if (user !== undefined && context.was === null)
      return conflict(`"${user}" uses the certificate "${wanted.alias}" too. Take it out there, then undo again.`)
    return step.undo(wanted, context)
  },
}
