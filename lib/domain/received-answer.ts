import type { ReceivedAnswer } from '../queries/shapes/test'
import type { RawAnswer } from './exchange'
import { redact } from './redact'

/** Headers that hold a session or a secret are not shown. */
const hidden = new Set(['set-cookie', 'authorization', 'cookie', 'proxy-authorization'])

/** How much of a body is shown. */
const shownCharacters = 20_000

/** An answer as a page shows it: status, headers as they came, and the body without tokens. */
export const receivedAnswer = ({
  status,
  headers,
  body,
  headersMilliseconds,
  milliseconds,
}: RawAnswer): ReceivedAnswer => ({
  kind: 'http',
  status,
  headers: [...headers].filter(([name]) => !hidden.has(name.toLowerCase())),
  body: redact(body).slice(0, shownCharacters),
  headersMilliseconds,
  milliseconds,
})

/** The answer's `Date` as an ISO instant: the other side's clock. */
export const dateOf = (headers: Headers): string | undefined => {
  const milliseconds = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString()
}
