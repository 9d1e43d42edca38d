import type { HandoffSubject } from '../subject'
import { isSigned, needsSecret, needsUser } from '../words/needs'
import { oneLine } from '../words/one-line'
import { purpose } from '../words/purpose'

/** What the script is, what it wants, how it ends; then the settings that keep a failure from being missed. */
export const bashHead = (subject: HandoffSubject, name: string): string =>
  [
    '#!/usr/bin/env bash',
    `# ${purpose(subject)}`,
    '#',
    `#   bash ${oneLine(name)}`,
    '#',
    '# From the environment, so that nothing of it is in this text or in the list of processes:',
    ...(needsSecret(subject)
      ? ['#   CLIENT_SECRET     the client secret; read from standard input when it is not set']
      : []),
    ...(isSigned(subject)
      ? [
          `#   PRIVATE_KEY_FILE  PEM file of the private key of the certificate “${oneLine(subject.signing?.alias ?? '')}”`,
          '#   KEY_PASSWORD      its password, if it has one',
        ]
      : []),
    ...(needsUser(subject) ? ['#   USER_NAME         in whose name it calls'] : []),
    ...(subject.call?.isBegun
      ? ['#   CALL_PATH         what is called, behind the address below; without it only a token is asked for']
      : []),
    '#',
    '# Ends with 0 when all went well, 1 when the token was refused, 2 when the service refused it, 64 when something is missing.',
    'set -euo pipefail',
  ].join('\n')
