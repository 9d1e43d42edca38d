import { sources } from '../../gates/sources'
import type { UploadCertificate } from '../plan/step-types'
import { asDerFile, certificateValues } from './certificate-values'
import type { HandWork } from './hand-work'
import { saved, toApplications } from './ways'

/** The console has no page for client certificates: they come in through an application. */
export const uploadCertificate: HandWork<UploadCertificate> = {
  byHand: ({ alias }, generation) => [
    asDerFile(alias),
    ...toApplications[generation],
    'Open the application that will use the certificate. If it is not made yet, do this while you make it.',
    generation === 'IDCS console'
      ? 'Open Configuration › Client Configuration and choose Import beside Certificate, under Security.'
      : 'Choose Edit OAuth configuration, then Import certificate.',
    `Give the alias “${alias}”, choose the file and import it.`,
    ...saved[generation],
  ],
  values: certificateValues,
  sendBack: ({ alias }) => `Tell that “${alias}” is imported, and its SHA-1 thumbprint if the page shows one.`,
  certainty: 'observed',
  cites: [sources.confidentialApplication, sources.oicPrerequisites],
}
