import { sources } from '../../gates/sources'
import type { SetUserActive } from '../plan/step-types'
import type { HandWork } from './hand-work'
import { toUsers } from './ways'

export const setUserActive: HandWork<SetUserActive> = {
  byHand: ({ userName, active }, generation) => [
    ...toUsers[generation],
    `Choose the user “${userName}”.`,
    `${active ? 'Activate' : 'Deactivate'} the user and confirm.`,
  ],
  values: ({ userName }) => [{ label: 'User', value: userName }],
  sendBack: ({ userName, active }) => `Tell that “${userName}” is ${active ? 'active' : 'inactive'}.`,
  certainty: 'inferred',
  cites: [sources.authenticationErrors],
}
