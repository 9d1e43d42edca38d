import type { TokenAnswerFact, TokenRequestFact } from '../facts/facts'
import type { ReceivedAnswer, SentRequest } from '../queries/shapes/test'
import type { Result } from '../result'
import { err, ok } from '../result'
import { isSafeForCredentials, isWithin } from './address'
import { basicAuthorization } from './authorization-header'
import type { Domain } from './domain'
import { exchange, type NetworkError, type RawAnswer } from './exchange'
import { type Explanation, explainError } from './explain-error'
import { readJson } from './read-json'
import { dateOf, receivedAnswer } from './received-answer'

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

interface TokenWish {
  /** From discovery, on the connected address. */
  tokenEndpoint: string
  clientId: string
  clientSecret: string
  grantType: string
  /** As it goes on the wire, whole; left out when empty. */
  scope: string
  assertion?: string
  /** Replaces the endpoint's path, below the domain's URL. */
  tokenPath?: string
}

/** A token request that is ready to go; holds secrets, so it is never kept. `maskedRequest` is what may be shown. */
export interface TokenRequest {
  url: string
  headers: [string, string][]
  form: [string, string][]
  clientId: string
}

/** `POST /oauth2/v1/token`, the client authenticated by Basic. Refused when it would leave the connected address. */
export function buildTokenRequest(domain: Domain, wish: TokenWish): Result<TokenRequest, Explanation> {
  const url = wish.tokenPath === undefined ? wish.tokenEndpoint : `${domain.url}${wish.tokenPath}`
  if (!isWithin(domain.url, url) || !isSafeForCredentials(url))
    return err({
      message: `The token endpoint ${url} does not lie on the connected address ${domain.url}.`,
      todo: 'Connect the domain by the address its token endpoint has, if you trust it.',
    })
  const form: [string, string][] = [['grant_type', wish.grantType]]
  if (wish.assertion !== undefined) form.push(['assertion', wish.assertion])
  if (wish.scope !== '') form.push(['scope', wish.scope])
  const headers: [string, string][] = [
    ['authorization', basicAuthorization(wish.clientId, wish.clientSecret)],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['accept', 'application/json'],
  ]
  return ok({ url, headers, form, clientId: wish.clientId })
}

/** One try; a token endpoint's refusal is an answer, not an error. */
export const sendTokenRequest = (
  { fetch }: Domain,
  { url, headers, form }: TokenRequest,
): Promise<Result<RawAnswer, NetworkError>> =>
  exchange(
    fetch,
    { method: 'POST', url, headers: Object.fromEntries(headers), body: `${new URLSearchParams(form)}` },
    { maxBytes: 200_000 },
  )

/** As it was sent, with secret and assertion masked. The client id stays: it is no secret, and often the mistake. */
export const maskedRequest = ({ url, headers, form, clientId }: TokenRequest): SentRequest => ({
  method: 'POST',
  url,
  headers: headers.map(([name, value]) => [name, name === 'authorization' ? `Basic <${clientId}:…>` : value]),
  form: form.map(([name, value]) => [name, name === 'assertion' ? maskedJwt(value) : value]),
})

/** The first characters of each part are the same for all: enough to see that it is a JWT, useless to anybody else. */
const maskedJwt = (jwt: string) =>
  jwt
    .split('.')
    .map((part) => `${part.slice(0, 3)}…`)
    .join('.')

export const tokenRequestFact = ({ url, form, clientId }: TokenRequest): TokenRequestFact => {
  const fields = new Map(form)
  return {
    url,
    grantType: fields.get('grant_type') ?? '',
    clientId,
    clientAuth: 'basic',
    scope: fields.get('scope') ?? '',
  }
}

interface ReadTokenAnswer {
  /** To show: tokens replaced by `…`. */
  answer: ReceivedAnswer
  /** Absent when nothing answered. */
  fact?: TokenAnswerFact
  accessToken?: string
}

/** What the token endpoint answered, for the page, for the gates, and the token itself. */
export function readTokenAnswer(received: Result<RawAnswer, NetworkError>): ReadTokenAnswer {
  if (!received.ok) {
    const { message, todo } = explainError(received.error)
    return { answer: { kind: 'none', because: message, todo, milliseconds: 0 } }
  }
  const { status, headers, body } = received.value
  const json = readJson(body)
  const field = (name: string) => {
    const value =
      typeof json === 'object' && json !== null && name in json ? json[name as keyof typeof json] : undefined
    return typeof value === 'string' && value !== '' ? (value as string) : undefined
  }
  const accessToken = status === 200 ? field('access_token') : undefined
  const known = {
    error: field('error'),
    errorDescription: field('error_description'),
    ecid: field('ecid') ?? headers.get('x-oracle-dms-ecid') ?? undefined,
    date: dateOf(headers),
  }
  const fact: TokenAnswerFact = { status, success: accessToken !== undefined, ...withoutUndefined(known) }
  return { answer: receivedAnswer(received.value), fact, ...(accessToken !== undefined && { accessToken }) }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const withoutUndefined = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>
