import type { TrustCertificate } from '../plan/step-types'
import { certificateStep } from './certificate-step'

export const trustCertificate = certificateStep<TrustCertificate>({
  resource: 'OAuthPartnerCertificates',
  describe: (alias) => `Trust the certificate "${alias}" as a partner's`,
})
