import { isObject, string } from './json-values'
import type { Reader } from './reader'

const member =
  /^(?:errorCode|error_code|code|reason|summary|title|detail|details|message|errorMessage|type|instance|o:errorCode|o:errorDetails|faultCode|faultString)$/i

/** Longer faults carry the message that was sent along. */
const mostLines = 60

/** A fault of an integration, as its activity stream shows it: nested, with the answer of the called service as text in it. */
export const oicFault: Reader = {
  what: 'OIC fault',
  read(_text, json) {
    if (!isObject(json) || !isFault(json)) return undefined
    const lines: string[] = []
    const statuses: string[] = []
    collect(json, '', lines, statuses, 0)
    // The fault's own status is told before the answer that it quotes.
    return { text: [...statuses, ...lines].join('\n'), ignored: [] }
  },
}

/** Problem details of Oracle's services, or a fault by its name. */
const isFault = (json: Record<string, unknown>) =>
  'APIInvocationError' in json ||
  'fault' in json ||
  'genericRestFault' in json ||
  ('o:errorDetails' in json && 'title' in json)

function collect(value: unknown, name: string, lines: string[], statuses: string[], depth: number): void {
  if (lines.length >= mostLines || depth > 12) return
  if (Array.isArray(value)) for (const each of value.slice(0, 50)) collect(each, name, lines, statuses, depth + 1)
  else if (isObject(value))
    for (const [inner, each] of Object.entries(value).slice(0, 100)) collect(each, inner, lines, statuses, depth + 1)
  else if (name === 'status' || name === 'statusCode') statuses.push(`HTTP/1.1 ${string(value)}`)
  else if (member.test(name) && string(value) !== '') lines.push(string(value))
}
