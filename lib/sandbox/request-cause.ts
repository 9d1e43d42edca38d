import { type Reply, textOf } from './http/reply'

/** What the request log calls the cause of an answer that no gate of a call explains. */
export function causeGate(status: number): string {
  if (status === 401) return 'caller-accepted'
  if (status === 501) return 'request-played'
  return status >= 500 ? 'server-sound' : 'request-accepted'
}

/** The cause of an answer that nobody gave one for: what its own body says. */
export const causeOf = ({ status, body }: Reply): [status: number, gate: string, detail: string] => [
  status,
  causeGate(status),
  sentenceIn(textOf(body)) ?? `It was answered ${status} without a word.`,
]

function sentenceIn(body: string): string | undefined {
  if (body === '') return undefined
  try {
    const parsed = JSON.parse(body) as { detail?: unknown; error_description?: unknown } | null
    const found = parsed?.detail ?? parsed?.error_description
    return typeof found === 'string' ? found : undefined
  } catch {
    return body.startsWith('<') ? undefined : body.trim()
  }
}
