import { ok } from '../../result'
import type { RemoveCertificate } from '../plan/step-types'
import { usersOfCertificate } from './certificate-users'
import { removalStep } from './removal-step'
import { stillUnknown } from './step-error'

export const removeCertificate = removalStep<RemoveCertificate>({
  resource: 'OAuthClientCertificates',
  describe: (alias) => `Remove the certificate "${alias}"`,
  async keptBy(domain, alias) {
    const users = await usersOfCertificate(domain, alias)
    if (!users.ok) return stillUnknown(users.error)
    const [user] = users.value
    return ok(
      user === undefined ? null : `"${user}" names the certificate "${alias}" too. Take it out there, then resume.`,
    )
  },
})
