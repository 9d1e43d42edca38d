import type { HandoffSubject } from '../subject'
import { isSigned, needsSecret, needsUser } from '../words/needs'

export const postmanLeavesOut = (subject: HandoffSubject): string[] => [
  ...(needsSecret(subject)
    ? [
        'The client secret (clientSecret): whoever ran the setup was shown it once. Enter it as the current value, which Postman keeps on your machine.',
      ]
    : []),
  ...(isSigned(subject)
    ? [
        `The private key of the certificate “${subject.signing?.alias ?? ''}” (privateKey): PKCS#8 without a password, as the current value. Its computation in Postman is for tests; a caller signs with a library.`,
      ]
    : []),
  ...(needsUser(subject) ? ['The user in whose name it calls (userName): this application alone does not say.'] : []),
  ...(subject.call?.isBegun ? ['What is called behind the address (callPath), e.g. ECHO/1.0/echo.'] : []),
]
