import type { DistrustCertificate } from '../plan/step-types'
import { removalStep } from './removal-step'

export const distrustCertificate = removalStep<DistrustCertificate>({
  resource: 'OAuthPartnerCertificates',
  describe: (alias) => `Take "${alias}" out of the trusted partner certificates`,
})
