import type { HandoffSubject } from '../subject'
import { isSigned, needsSecret, needsUser } from './needs'

/** What a program takes from its environment, in the order in which it asks. */
export const wantedVariables = (subject: HandoffSubject): string[] => [
  ...(needsSecret(subject) ? ['CLIENT_SECRET'] : []),
  ...(isSigned(subject) ? ['PRIVATE_KEY_FILE', 'KEY_PASSWORD if the key has one'] : []),
  ...(needsUser(subject) ? ['USER_NAME'] : []),
  ...(subject.call?.isBegun ? ['CALL_PATH'] : []),
]
