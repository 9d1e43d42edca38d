import type { HandoffSubject } from '../subject'
import { isSigned, needsSecret, needsUser } from './needs'

/** What whoever runs a caller must bring, one sentence each. */
export const leftOut = (subject: HandoffSubject): string[] => [
  ...(needsSecret(subject) ? [secretLeftOut(subject)] : []),
  ...(isSigned(subject) ? [keyLeftOut(subject)] : []),
  ...(needsUser(subject) ? ['The user in whose name it calls (USER_NAME): this application alone does not say.'] : []),
  ...(subject.call?.isBegun ? [pathLeftOut(subject)] : []),
]

export const secretLeftOut = ({ client, domain }: HandoffSubject): string =>
  `The client secret (CLIENT_SECRET): whoever ran the setup was shown it once; later an administrator of ${domain.name} regenerates it in “${client.displayName}”.`

export const keyLeftOut = ({ signing, setup }: HandoffSubject): string => {
  const which = signing ? `of the certificate “${signing.alias}”` : 'whose certificate the application holds'
  return `The private key ${which} (PRIVATE_KEY_FILE): ${setup ? 'it stayed with whoever made the key pair' : 'no domain has it; whoever made the key pair does'}.`
}

const pathLeftOut = ({ call }: HandoffSubject): string =>
  call?.name === 'trigger'
    ? 'Which integration is run (CALL_PATH, e.g. ECHO/1.0/echo): without it a script stops at the token.'
    : 'Which route is called (CALL_PATH, e.g. /orders): without it a script stops at the token.'
