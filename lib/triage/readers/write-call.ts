import type { Json } from './json-values'
import { string } from './json-values'

export interface Call {
  method: string
  url: string
  headers: readonly Json[]
  body: string
  answer?: { status: string; headers: readonly Json[]; body: string }
}

/** The longest body that can be an answer to understand; pages and pictures are longer. */
const longestBody = 20_000

/** Plain HTTP of a recorded call. */
export function writeCall({ method, url, headers, body, answer }: Call): string {
  const asked = [`${method.toUpperCase() || 'GET'} ${url}`, ...headerLines(headers), '', ...bodyLines(body)]
  if (!answer) return asked.join('\n')
  return [...asked, `HTTP/1.1 ${answer.status}`, ...headerLines(answer.headers), '', ...bodyLines(answer.body)].join(
    '\n',
  )
}

const headerLines = (headers: readonly Json[]) =>
  headers
    .map(({ name, key, value }) => [string(name ?? key), string(value)] as const)
    .filter(([name]) => name !== '' && !name.startsWith(':'))
    .map(([name, value]) => `${name}: ${value}`)

const bodyLines = (body: string) => (body === '' ? [] : [body.slice(0, longestBody), ''])

const telling =
  /\/oauth2?\/|\/token\b|\/process\/|\/decision\/|\/ic\/|\.apigateway\.|\.integration\.|\.process\.|\/SigningCert\/|authorize|identity\.oraclecloud/i

/** Whether a call among many is one that a diagnosis is about: one of a sign-in, a token, a service, or a refused one. */
export const isTelling = ({ url, answer }: Call): boolean =>
  telling.test(url) || Number(answer?.status.slice(0, 3)) >= 400

/** The calls that tell something, or all where none does; and what was left out. */
export function chosen(calls: readonly Call[]): { text: string; ignored: string[] } {
  const some = calls.filter(isTelling)
  const kept = some.length > 0 ? some : calls
  const out = calls.length - kept.length
  return {
    text: kept.map(writeCall).join('\n\n'),
    ignored:
      out === 0 ? [] : [out === 1 ? 'One other call in it was left out.' : `${out} other calls in it were left out.`],
  }
}
