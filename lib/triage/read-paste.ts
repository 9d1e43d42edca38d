import type { RefusalFact } from '../facts/facts'
import type { DecodedJwt } from '../facts/jwt-facts'
import { products } from '../facts/service-kind'
import { decodeJwt } from '../jose/decode'
import { classifyJwt, type JwtKind } from './classify-jwt'
import { findGatewayPolicy } from './find-gateway-policy'
import { findJwts } from './find-jwts'
import { fingerprint } from './fingerprint'
import { hideSecrets } from './hide-secrets'
import { mendText } from './mend-text'
import type { Paste } from './paste'
import { findKnownWords, placeError } from './place-error'
import { readBearer } from './read-bearer'
import { readCallback } from './read-callback'
import { readExchange } from './read-exchange'
import { readGatewayLog } from './read-gateway-log'
import { readJwtFile } from './read-jwt-file'
import { readKeysRefused } from './read-keys-refused'
import { readLogoutRequest } from './read-logout-request'
import { readTokenRequest } from './read-token-request'
import { unpackFile, unpackPrint } from './readers/readers'
import { recogniseWords } from './recognise-words'
import { redact } from './redact'
import { remarksOn } from './remarks/remarks-on'
import { withoutSecrets } from './without-secrets'

/** Reads anything pasted: tokens, assertions, OAuth and SCIM errors, HTTP exchanges, curl commands, logs. Linear in its length. */
export function readPaste(pasted: string): Paste {
  const file = unpackFile(pasted)
  const { text: mended, repaired, ignored } = mendText(file.text)
  const print = unpackPrint(mended)
  const { text } = print
  const containers = [...file.recognised, ...print.recognised]
  const jwts = readJwts(text)
  const { text: redacted, count, clientId, hasPrivateKey } = hideSecrets(jwts.text)
  const exchange = readExchange(redacted)
  const tokenRequest = readTokenRequest(redacted, exchange.tokenUrl, clientId)
  const logoutRequest = readLogoutRequest(redacted)
  const { tokenAnswer } = exchange
  // Oracle documents these words for refresh tokens alone, so they tell the grant where its request was not shown.
  if (tokenRequest?.grantType === '' && /already been consumed/i.test(tokenAnswer?.errorDescription ?? ''))
    tokenRequest.grantType = 'refresh_token'
  const refusal = readKeysRefused(redacted) ?? (tokenAnswer ? undefined : readCallback(redacted))
  const isAdminApi = isScimError(redacted) && !refusal
  const { serviceRequest, serviceAnswer } = ofService(exchange, redacted, isAdminApi)
  const policy = findGatewayPolicy(jwts.text, serviceRequest?.url)
  const jwtFile = readJwtFile(jwts.text)
  const remarks = [...remarksOn(jwts.text, jwts.kept), ...(jwtFile?.remarks ?? [])].map(redact)
  const problems = [...jwts.problems, ...(jwtFile?.problems ?? []).map(redact)]
  if (hasPrivateKey)
    problems.push('A private key was in it. It is not needed here: make a new one if others saw this text.')
  const paste: Paste = {
    recognised: [],
    repaired: [...repaired, ...jwts.repaired],
    ignored: [...ignored, ...exchange.leftOut, ...file.ignored, ...print.ignored, ...jwts.ignored],
    problems,
    ...(file.unjudged && file.unjudged.length > 0 && { unjudged: file.unjudged.map(redact) }),
    ...(remarks.length > 0 && { remarks }),
    hidden: jwts.count + count,
    tokens: jwts.tokens,
    redacted,
    ...jwts.kept,
    ...(tokenRequest && { tokenRequest }),
    ...(logoutRequest && { logoutRequest }),
    ...(serviceRequest && { serviceRequest }),
    ...(tokenAnswer && { tokenAnswer }),
    ...(serviceAnswer && { serviceAnswer }),
    ...(policy && { policy }),
    ...(refusal && { refusal }),
  }
  if (
    !isAdminApi &&
    !refusal &&
    serviceAnswer?.body === undefined &&
    (!tokenAnswer || tokenAnswer.success || tokenAnswer.error === undefined)
  )
    addWords(paste)
  paste.recognised = [...containers, ...jwts.recognised, ...(jwtFile ? [jwtFile.what] : []), ...recognised(paste)]
  if (paste.recognised.length === containers.length && !isAdminApi) {
    const told = recogniseWords(redacted)
    if (told) {
      paste.recognised.push(told.what)
      paste.ignored.push(told.because)
    }
  }
  if (isAdminApi) {
    paste.recognised.push('admin API error')
    paste.ignored.push('An error of the admin API: no gate of a call answers like that.')
  }
  return paste
}

/** What refused, where no OAuth error says it: by words that are known, which tell more than a status. */
function addWords(paste: Paste): void {
  const words = findKnownWords(paste.redacted)
  if (!words) return
  const status = paste.tokenAnswer?.success ? undefined : (paste.tokenAnswer?.status ?? paste.serviceAnswer?.status)
  const { serviceRequest, ...placed } = placeError({ ...words, ...(status && { status }) })
  if (!placed.serviceAnswer) delete paste.serviceAnswer
  if (placed.refusal && !paste.tokenAnswer?.success) delete paste.tokenAnswer
  Object.assign(paste, placed, serviceRequest && !paste.serviceRequest && { serviceRequest })
}

/** The call to a service and its answer; a gateway's log stands for both. */
function ofService(
  { serviceRequest, serviceAnswer }: Pick<Paste, 'serviceRequest' | 'serviceAnswer'>,
  text: string,
  isAdminApi: boolean,
): Pick<Paste, 'serviceRequest' | 'serviceAnswer'> {
  const said = readGatewayLog(text)
  const logged: Paste['serviceRequest'] = { kind: 'gateway', url: '', method: 'GET', operation: 'read' }
  const request = serviceRequest ?? (said === undefined ? undefined : logged)
  const answered = isAdminApi && !serviceRequest ? undefined : serviceAnswer
  const answer = said === undefined ? answered : { status: 401, ...answered, body: said }
  return {
    ...(request && { serviceRequest: { ...request, ...readBearer(text) } }),
    ...(answer && { serviceAnswer: answer }),
  }
}

interface Jwts {
  /** The text with a placeholder for each. */
  text: string
  tokens: string[]
  kept: Pick<Paste, 'assertion' | 'clientAssertion' | 'token'>
  count: number
  recognised: string[]
  repaired: string[]
  ignored: string[]
  problems: string[]
}

const encrypted = 'encrypted token (JWE)'

/** Longer than any log that a person reads; more are hidden but not decoded. */
const mostJwts = 200

function readJwts(text: string): Jwts {
  const found = findJwts(text)
  const result: Jwts = {
    text: '',
    tokens: found.map((each) => fingerprint(each.text.replace(/[\s\\]+/g, '')).toString(36)),
    kept: {},
    count: found.length,
    recognised: [],
    repaired: [],
    ignored: [],
    problems: [],
  }
  const read = found.map((each, position) => {
    if (position < found.length - mostJwts) return undefined
    const { kind: form, header, claims, problems, isPartial } = decodeJwt(each.text)
    const clean = { header: withoutSecrets(header), claims: withoutSecrets(claims), problems }
    return { ...each, form, jwt: { ...clean, ...(isPartial && { isPartial }) } }
  })
  const pieces: string[] = []
  const different = new Map<JwtKind, Set<string | undefined>>()
  let from = 0
  for (const [position, { start, end, before, isWrapped }] of found.entries()) {
    const known = read[position]
    const kind = known && known.form === 'jws' ? classifyJwt(known.jwt, before) : undefined
    pieces.push(text.slice(from, start), `[${kind ?? 'token'}]`)
    from = end
    if (!known) continue
    if (isWrapped && !result.repaired.includes('wrapped lines')) result.repaired.push('wrapped lines')
    if (kind) {
      keep(result, kind, known.jwt)
      different.set(kind, (different.get(kind) ?? new Set()).add(result.tokens[position]))
    } else {
      result.problems.push(...known.jwt.problems.map((problem) => `A token could not be read. ${problem}`))
      if (known.form === 'jwe' && !result.recognised.includes(encrypted)) result.recognised.push(encrypted)
    }
  }
  pieces.push(text.slice(from))
  for (const [kind, { size }] of different)
    if (size > 1) result.ignored.push(`${size} ${kind}s were found: the last one is judged.`)
  if (found.length > mostJwts) result.ignored.push(`Of ${found.length} tokens only the last ${mostJwts} were read.`)
  result.problems = [...new Set(result.problems)]
  return { ...result, text: pieces.join('') }
}

/** Nobody but the person knows whether the call had it whole. */
const maybeCopied =
  'If only the copy is cut, paste it whole: what is found here is then wrong with the copy, not with the call.'

function keep({ kept, recognised, problems }: Jwts, kind: JwtKind, jwt: DecodedJwt): void {
  const phrase =
    kind === 'user assertion' ? 'JWT user assertion' : kind === 'client assertion' ? 'JWT client assertion' : kind
  if (!recognised.includes(phrase)) recognised.push(phrase)
  for (const problem of jwt.problems) problems.push(`The ${kind} is not well formed. ${problem}`)
  if (jwt.isPartial) problems.push(maybeCopied)
  switch (kind) {
    case 'user assertion':
      kept.assertion = jwt
      return
    case 'access token':
      kept.token = jwt
      return
    case 'ID token':
      // Sent to a service it fails as what it is; beside an access token it is only company.
      if (!kept.token) kept.token = jwt
      return
    case 'client assertion':
      kept.clientAssertion = jwt
  }
}

const messages: Record<RefusalFact['at'], string> = {
  caller: 'message of the caller',
  network: 'message of the network',
  'sign-in': 'message of the sign-in page',
  verifier: 'message of a program that verifies tokens',
}

function recognised({
  logoutRequest,
  tokenRequest,
  tokenAnswer,
  serviceRequest,
  serviceAnswer,
  policy,
  refusal,
  redacted,
}: Paste): string[] {
  const product = serviceRequest && products[serviceRequest.kind]
  return [
    /(?:^|\s)curl\s/.test(redacted.slice(0, 100_000)) ? 'curl command' : undefined,
    tokenRequest && 'token request',
    logoutRequest && 'sign-out request',
    tokenAnswer &&
      (tokenAnswer.success
        ? 'token response'
        : `token endpoint: ${tokenAnswer.error ?? statusWords(tokenAnswer.status)}`),
    serviceAnswer ? `HTTP ${serviceAnswer.status} from ${product ?? 'a service'}` : product && `call to ${product}`,
    policy && 'gateway policy',
    refusal && messages[refusal.at],
  ].filter((phrase) => phrase !== undefined)
}

/** Zero: nobody told the status. */
const statusWords = (status: number) => (status === 0 ? 'words that are known' : `HTTP ${status}`)

const isScimError = (text: string) =>
  text.includes('urn:ietf:params:scim:api:messages:2.0:Error') || /"scimType"\s{0,3}:/.test(text)
