import { sources } from '../../gates/sources'
import type { RenewSecret } from '../plan/step-types'
import type { HandWork } from './hand-work'
import { toApplications } from './ways'

export const renewSecret: HandWork<RenewSecret> = {
  byHand({ displayName }, generation) {
    const where = {
      'OCI console': 'Open the tab OAuth configuration and choose Regenerate beside the client secret.',
      'Older OCI console': 'Choose Regenerate beside the client secret under General information.',
      'IDCS console': 'Open Configuration › General Information and choose Regenerate.',
    }
    return [
      ...toApplications[generation],
      `Choose the application “${displayName}”.`,
      where[generation],
      'The old secret stops at once: give the new one to every caller.',
    ]
  },
  values: ({ displayName }) => [{ label: 'Application', value: displayName }],
  sendBack: () =>
    'Tell that there is a new secret. Hand it over apart from this, in a password vault, and not in a mail or ticket.',
  certainty: 'documented',
  cites: [sources.confidentialApplication],
}
