import { sources } from '../../gates/sources'
import type { RemoveCertificate } from '../plan/step-types'
import type { HandWork } from './hand-work'
import { toApplications } from './ways'

/** The console takes a certificate out of an application; no published page says where it is removed from the domain. */
export const removeCertificate: HandWork<RemoveCertificate> = {
  byHand: ({ alias, certificateId }, generation) => [
    ...toApplications[generation],
    `Look into each application that may name “${alias}”: while one does, the certificate stays.`,
    `Take it out of the domain by the REST API, as no page of the console is known to: DELETE /admin/v1/OAuthClientCertificates/${certificateId}.`,
  ],
  values: ({ alias, certificateId }) => [
    { label: 'Alias', value: alias },
    { label: 'ID', value: certificateId },
  ],
  sendBack: ({ alias }) => `Tell that “${alias}” is removed.`,
  certainty: 'inferred',
  cites: [sources.confidentialApplication],
}
