import type { TrustCertificate } from '../plan/step-types'
import { asDerFile, certificateValues } from './certificate-values'
import type { HandWork } from './hand-work'
import { toPartnerCertificates } from './ways'

export const trustCertificate: HandWork<TrustCertificate> = {
  byHand: ({ alias }, generation) => [
    asDerFile(alias),
    ...toPartnerCertificates[generation],
    generation === 'IDCS console' ? 'Choose Import under Trusted Partner Certificates.' : 'Choose Import certificate.',
    `Give the alias “${alias}”, in this spelling, and choose the file.`,
    'Import it and compare the SHA-1 thumbprint in the list with the one below.',
  ],
  values: certificateValues,
  sendBack: ({ alias }) => `Tell the SHA-1 thumbprint that the list shows beside “${alias}”.`,
  certainty: 'documented',
  cites: [
    {
      title: 'OCI IAM: Importing a trusted partner certificate',
      url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/trustedpartnercert/import-trusted-partner-certificate.htm',
    },
  ],
}
