import { sources } from '../../gates/sources'
import type { ActivateApp } from '../plan/step-types'
import type { HandWork } from './hand-work'
import { toApplications } from './ways'

export const activateApp: HandWork<ActivateApp> = {
  byHand({ displayName, active }, generation) {
    const word = active ? 'Activate' : 'Deactivate'
    const where = {
      'OCI console': `Choose Actions › ${word} and confirm.`,
      'Older OCI console': `Choose ${word} at the top right and confirm.`,
      'IDCS console': `Choose ${word} and confirm.`,
    }
    return [...toApplications[generation], `Choose the application “${displayName}”.`, where[generation]]
  },
  values: ({ displayName }) => [{ label: 'Application', value: displayName }],
  sendBack: ({ displayName, active }) => `Tell that “${displayName}” is ${active ? 'active' : 'inactive'}.`,
  certainty: 'documented',
  cites: [sources.confidentialApplication],
}
