import type { ServiceAnswerFact, ServiceRequestFact, TokenAnswerFact } from '../facts/call-facts'
import { type Answers, type Dropped, droppedWords, earlierWords } from './earlier-answers'

interface Exchange extends Answers {
  tokenUrl?: string
  serviceRequest?: ServiceRequestFact
  /** Answers that are not judged, one sentence each. */
  leftOut: string[]
}

type Target = 'token' | 'opa' | 'oic' | 'gateway'

interface Answer {
  target?: Target
  status?: number
  error?: string
  description?: string
  ecid?: string
  date?: string
  challenge?: string
  success?: true
}

const oauthErrors =
  'invalid_client|unauthorized_client|invalid_scope|invalid_grant|unsupported_grant_type|invalid_request'

/** Everything that tells what was asked and answered, in order. Each part is bounded, so the whole is one pass. */
const events = new RegExp(
  [
    String.raw`(?:-X|--request)[ =]?["']?(?<method>GET|POST|PUT|PATCH|DELETE)\b`,
    String.raw`\b(?<verb>GET|POST|PUT|PATCH|DELETE) (?<path>\/[^\s"']{0,2000}) HTTP\/`,
    String.raw`\b(?<before>GET|POST|PUT|PATCH|DELETE)[ \t]{1,4}(?=https?:\/\/)`,
    String.raw`^[>< \t]{0,8}host:[ \t]{0,4}(?<host>[^\s"',]{3,300})`,
    String.raw`(?<url>https?:\/\/[^\s"'<>\\\x60|]{4,2000})`,
    String.raw`\bHTTP\/[\d.]{1,3}"?[ \t]{1,4}(?<status>\d{3})\b`,
    String.raw`"status"\s{0,3}:\s{0,3}"?(?<jsonStatus>\d{3})\b`,
    String.raw`^[>< \t]{0,8}date:[ \t]{0,4}(?<date>[^\r\n]{10,40})`,
    String.raw`\bwww-authenticate"?[ \t]{0,2}:[ \t]{0,4}(?<challenge>[^\r\n]{1,300})`,
    String.raw`"error_description"\s{0,3}:\s{0,3}"(?<description>(?:[^"\\]|\\.){0,500})`,
    String.raw`\berror_description=(?<encoded>[^&\s"'<>]{1,500})`,
    String.raw`"error"\s{0,3}:\s{0,3}"(?<error>\w{3,40})"`,
    String.raw`(?:"ecid"\s{0,3}:\s{0,3}"|^[>< \t]{0,8}x-oracle-dms-ecid:[ \t]{0,4})(?<ecid>[^"\s]{1,120})`,
    String.raw`(?<success>"access_token"\s{0,3}:)`,
    String.raw`\b(?<bare>401|403)\b[ \t:\/-]{1,3}(?<words>Unauthorized|Forbidden|NOT AUTHORIZED)`,
    String.raw`\b(?<coded>[45]\d\d)(?:[ \t]{1,4}HTTP)?[ \t]{1,4}error[ \t]{1,4}code\b|\bError[ \t]{1,4}(?<counted>[45]\d\d)--`,
    // As Java, axios, .NET, curl and browsers say it, and Python.
    String.raw`\b(?:response code:|status code|returned error:|not indicate success:|with a status of|HTTP)[ \t]{1,3}(?<worded>[45]\d\d)\b|\b(?<named>[45]\d\d)[ \t](?:Client|Server)[ \t]Error:`,
    String.raw`\b(?<realm>realm[ \t]?=[ \t]?"[ \t]?owsm\b)`,
    String.raw`\b(?<word>${oauthErrors})\b`,
    String.raw`(?<said>Client\s{1,4}(?:authentication|authorization)\s{1,4}failed|Invalid\s{1,4}scope\.)`,
  ].join('|'),
  'gim',
)

/** The requests and answers that a text tells of; the last of each kind counts. */
export function readExchange(text: string): Exchange {
  const found: Exchange = { leftOut: [] }
  const answers: Answer[] = []
  let target: Target | undefined
  let method: string | undefined
  let path: string | undefined
  const answer = (isNew: boolean): Answer => {
    const current = answers.at(-1)
    if (current && !isNew && (current.target === target || current.target === undefined)) return current
    const made: Answer = target ? { target } : {}
    answers.push(made)
    return made
  }
  const goTo = (address: string) => {
    const to = targetOf(address)
    if (!to) return
    target = to
    if (to === 'token') found.tokenUrl = address
    else found.serviceRequest = serviceRequest(to, address, method)
  }

  for (const { groups, index } of text.matchAll(events)) {
    if (!groups) continue
    const { host, url, status, bare, words, error, word, said } = groups
    const named = groups.method ?? groups.verb ?? groups.before
    if (named) method = named.toUpperCase()
    if (groups.path) {
      path = groups.path
      goTo(groups.path)
    }
    if (host) goTo(`https://${host.replace(/^https?:\/\//, '')}${path ?? '/'}`)
    if (url && (targetOf(url) !== 'gateway' || isCalled(text, index))) {
      goTo(url)
      const last = answers.at(-1)
      // The status stands in front of the address it came from.
      if (target && last && /\bfor url: {0,3}$/i.test(text.slice(Math.max(0, index - 12), index)))
        last.target ??= target
    }
    if (status) answer(true).status = Number(status)
    if (groups.jsonStatus) answer(false).status ??= Number(groups.jsonStatus)
    if (bare) answer(false).status ??= Number(bare)
    const counted = groups.coded ?? groups.counted
    if (counted) answer(false).status ??= Number(counted)
    const worded = groups.worded ?? groups.named
    if (worded) answer(false).status ??= Number(worded)
    if (groups.realm) answer(false).challenge ??= 'realm="owsm"'
    if (words === 'NOT AUTHORIZED' && !found.serviceRequest) {
      // Oracle's documentation has these words for a process that the caller may not start.
      target = 'opa'
      const last = answers.at(-1)
      if (last) last.target ??= 'opa'
      found.serviceRequest = { kind: 'opa', url: '', method: 'POST', operation: 'run' }
    }
    if (groups.date) addDate(answers.at(-1), groups.date)
    if (groups.challenge) answer(false).challenge = groups.challenge
    if (groups.ecid) answer(false).ecid = groups.ecid
    if (groups.description) answer(false).description = groups.description.replace(/\s+/g, ' ')
    if (groups.encoded) answer(false).description = groups.encoded.replaceAll('+', ' ')
    if (groups.success) answer(answers.at(-1)?.success === true).success = true
    const isKnownError = error !== undefined && new RegExp(`^(?:${oauthErrors})$`).test(error)
    if (isKnownError) answer(answers.at(-1)?.error !== undefined).error = error
    if (word && answers.at(-1)?.error === undefined) answer(false).error = word.toLowerCase()
    if (said) addSaid(answer(false), said)
  }
  return { ...found, ...sorted(answers) }
}

function addDate(answer: Answer | undefined, date: string): void {
  const at = Date.parse(date)
  if (answer && !Number.isNaN(at)) answer.date ??= new Date(at).toISOString()
}

/** The text alone, as people retell it. */
function addSaid(answer: Answer, said: string): void {
  const [error, description] = /authentication/i.test(said)
    ? ['invalid_client', 'Client authentication failed.']
    : /authorization/i.test(said)
      ? ['unauthorized_client', 'Client authorization failed.']
      : ['invalid_scope', 'Invalid scope.']
  answer.error ??= error
  answer.description ??= description
}

/** A gateway's host is its audience and begins its scope as well, so it counts behind `curl` or a method alone. */
const isCalled = (text: string, at: number): boolean =>
  /(?:\bcurl\b[^\n]*|\b(?:GET|POST|PUT|PATCH|DELETE)[ \t]+)$/.test(
    text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 2_000), at),
  ) && !/scope["']?\s{0,2}[=:]\s{0,2}["']?$/i.test(text.slice(Math.max(0, at - 12), at))

function targetOf(address: string): Target | undefined {
  // A scope looks like an address; only a request goes somewhere.
  if (/urn:opc:|:443\/(?:process|decision|ic\/api\/)?$/i.test(address)) return undefined
  if (/\/oauth2\/v\d+\/token\b/i.test(address)) return 'token'
  if (/\/(?:process|decision)\/(?:api|workspace|designer)\b/i.test(address) || /\.process\.oci\./i.test(address))
    return 'opa'
  if (/\/ic\/(?:api|ws|home)\b/i.test(address) || /\.integration\.(?:[a-z0-9-]+\.)?ocp\./i.test(address)) return 'oic'
  if (/\/\/[^/]*\.apigateway\./i.test(address)) return 'gateway'
  return undefined
}

function serviceRequest(kind: 'opa' | 'oic' | 'gateway', url: string, method = 'GET'): ServiceRequestFact {
  const isRun =
    kind === 'oic' ? /\/ic\/(?:api\/integration\/v1\/flows|ws)\//i.test(url) : kind === 'opa' && method !== 'GET'
  const operation = isRun ? 'run' : kind === 'oic' ? 'developer' : 'read'
  return { kind, url, method, operation }
}

/** Whose answer each one is: OAuth errors are the token endpoint's, what is left is a service's. */
function sorted(answers: Answer[]): Answers & Pick<Exchange, 'leftOut'> {
  const isTokens = ({ target, error, success }: Answer) => target === 'token' || error !== undefined || success === true
  // A challenge comes with 401 and with nothing else (RFC 9110 §11.6.1).
  for (const each of answers) if (each.challenge !== undefined) each.status ??= 401
  const telling = answers.filter(({ status, error, success }) => status !== undefined || error !== undefined || success)
  const token = telling.findLast(isTokens)
  const service = telling.findLast((each) => !isTokens(each) && each.status !== undefined)
  const all: Answers = {
    ...(token && { tokenAnswer: tokenAnswerFact(token) }),
    ...(service && { serviceAnswer: serviceAnswerFact(service) }),
  }
  const dropped: Dropped | undefined =
    token && service && all.tokenAnswer?.success === false
      ? answers.indexOf(token) < answers.indexOf(service)
        ? 'tokenAnswer'
        : 'serviceAnswer'
      : undefined
  if (dropped) delete all[dropped]
  const earlier = telling.map((each) =>
    isTokens(each) ? { tokenAnswer: tokenAnswerFact(each) } : { serviceAnswer: serviceAnswerFact(each) },
  )
  return { ...all, leftOut: [...earlierWords(earlier, all), ...(dropped ? [droppedWords(dropped)] : [])] }
}

const tokenAnswerFact = ({ status, error, description, ecid, date, success }: Answer): TokenAnswerFact => ({
  // Zero: nobody told the status.
  status: status ?? (success ? 200 : 0),
  success: success === true && error === undefined,
  ...(error !== undefined && { error }),
  ...(description !== undefined && { errorDescription: description }),
  ...(ecid !== undefined && { ecid }),
  ...(date !== undefined && { date }),
})

const serviceAnswerFact = ({ status = 0, challenge, date }: Answer): ServiceAnswerFact => ({
  status,
  ...(challenge !== undefined && { challenge }),
  ...(date !== undefined && { date }),
})
