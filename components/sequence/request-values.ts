import type { ReceivedAnswer, SentRequest } from '@/lib/queries/shapes/test'
import type { Step } from './sequence'

/** `POST /oauth2/v1/token`. */
export const lineOf = ({ method, url }: SentRequest): string =>
  `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`

/** What says nothing that is not said elsewhere. */
const plain = new Set(['client_assertion_type', 'state', 'nonce'])

/** Credentials and fields of a request, masked as it is. */
export function requestValues({ url, headers, form = [] }: SentRequest): Step['values'] {
  const query = URL.canParse(url) ? [...new URL(url).searchParams] : []
  const authorization = headers.find(([name]) => name === 'authorization')?.[1]
  return [
    ...(authorization === undefined ? [] : [['authorization', authorization] as [string, string]]),
    ...[...query, ...form].filter(([name, value]) => !plain.has(name) && value !== ''),
  ]
}

/** Members of an answer that a person looks for. */
const wanted = [
  ...['error', 'error_description', 'token_type', 'user_code', 'verification_uri', 'expires_in', 'interval'],
  ...['device_code', 'access_token', 'refresh_token', 'id_token'],
]

export function answerValues(answer: ReceivedAnswer): Step['values'] {
  if (answer.kind === 'none') return [['because', answer.because]]
  const members = membersOf(answer.body)
  const found = wanted.flatMap((name): Step['values'] => {
    const value = members[name]
    return typeof value === 'string' || typeof value === 'number' ? [[name, shown(name, value)]] : []
  })
  const header = (name: string) => answer.headers.filter(([each]) => each.toLowerCase() === name)
  return [...found, ...header('www-authenticate'), ...header('location')]
}

const shown = (name: string, value: string | number) =>
  name === 'expires_in' || name === 'interval' ? `${value} s` : String(value)

function membersOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch (error) {
    // A body may be anything, and what is no JSON has no members.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
