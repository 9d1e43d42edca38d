import type { DistrustCertificate } from '../plan/step-types'
import type { HandWork } from './hand-work'
import { toPartnerCertificates } from './ways'

export const distrustCertificate: HandWork<DistrustCertificate> = {
  byHand: ({ alias }, generation) => [
    ...toPartnerCertificates[generation],
    `Find “${alias}” in the list and open the menu of its row.`,
    'Choose Delete and confirm.',
  ],
  values: ({ alias }) => [{ label: 'Alias', value: alias }],
  sendBack: ({ alias }) => `Tell that “${alias}” is gone from the trusted partner certificates.`,
  certainty: 'inferred',
  cites: [
    {
      title: 'OCI IAM: Importing a trusted partner certificate',
      url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/trustedpartnercert/import-trusted-partner-certificate.htm',
    },
  ],
}
