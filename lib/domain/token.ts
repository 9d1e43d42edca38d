import type { TokenAnswerFact, TokenRequestFact } from '../facts/call-facts'
import type { RefusalFact } from '../facts/facts'
import type { WireChange } from '../facts/request-change'
import { secretFields } from '../facts/secret-fields'
import { basicAuthorization } from '../jose/basic-authorization'
import { basicProblems } from '../jose/basic-problems'
import type { ReceivedAnswer, SentRequest } from '../queries/shapes/test'
import type { Result } from '../result'
import { err, ok } from '../result'
import { isSafeForCredentials, isWithin } from './address'
import { applyWire } from './apply-wire'
import type { Domain } from './domain'
import { exchange, type NetworkError, type RawAnswer } from './exchange'
import { type Explanation, explainError } from './explain-error'
import { readJson } from './read-json'
import { dateOf, receivedAnswer } from './received-answer'

/** How the client proves itself: by its secret, in the header unless said, or by an assertion in its place. */
export type ClientProof = { clientSecret: string; sentBy?: 'basic' | 'post' } | { clientAssertion: string }

/** What the grant shows; which of it is there decides nothing but the parameters that go along. */
export interface Shown {
  assertion?: string
  code?: { code: string; redirectUri: string; verifier: string }
  refreshToken?: string
  deviceCode?: string
  /** Goes along with `userName`. */
  password?: string
  userName?: string
}

type TokenWish = ClientProof &
  Shown & {
    /** From discovery, on the connected address. */
    tokenEndpoint: string
    clientId: string
    grantType: string
    /** As it was asked for, whole; left out when empty. A code of either kind has its scope already. */
    scope: string
    /** Replaces the endpoint's path, below the domain's URL. */
    tokenPath?: string
    wire?: WireChange
  }

/** A token request that is ready to go; holds secrets, so it is never kept. `maskedRequest` is what may be shown. */
export interface TokenRequest {
  method: 'GET' | 'POST'
  url: string
  headers: [string, string][]
  form: [string, string][]
  clientId: string
  clientAuth: TokenRequestFact['clientAuth']
  /** What was asked for, here or when the code was made. */
  scope: string
  /** As it would have gone to the domain, where it goes elsewhere without its secrets: what a caller would have sent is judged. */
  meant?: Pick<TokenRequest, 'headers' | 'form'>
}

/** `POST /oauth2/v1/token`. Refused when it would leave the connected address. */
export function buildTokenRequest(domain: Domain, wish: TokenWish): Result<TokenRequest, Explanation> {
  const { clientId, scope } = wish
  const url = wish.tokenPath === undefined ? wish.tokenEndpoint : `${domain.url}${wish.tokenPath}`
  if (!isWithin(domain.url, url) || !isSafeForCredentials(url))
    return err({
      message: `The token endpoint ${url} does not lie on the connected address ${domain.url}.`,
      todo: 'Connect the domain by the address its token endpoint has, if you trust it.',
    })
  const { clientAuth, header, fields } = clientAuthentication(clientId, wish)
  const form: [string, string][] = [['grant_type', wish.grantType], ...shownFields(wish), ...fields]
  if (scope !== '' && wish.code === undefined && wish.deviceCode === undefined) form.push(['scope', scope])
  const headers: [string, string][] = [
    ...header,
    ['content-type', 'application/x-www-form-urlencoded'],
    ['accept', 'application/json'],
  ]
  const request: TokenRequest = { method: 'POST', url, headers, form, clientId, clientAuth, scope }
  return ok(wish.wire ? applyWire(request, wish.wire) : request)
}

function shownFields({ assertion, code, refreshToken, deviceCode, password, userName }: Shown): [string, string][] {
  const fields: [string, string | undefined][] = [
    ['assertion', assertion],
    ['code', code?.code],
    ['redirect_uri', code?.redirectUri],
    ['code_verifier', code?.verifier === '' ? undefined : code?.verifier],
    ['refresh_token', refreshToken],
    ['device_code', deviceCode],
    ['username', password === undefined ? undefined : userName],
    ['password', password],
  ]
  return fields.filter((field): field is [string, string] => field[1] !== undefined)
}

type Fields = [string, string][]

function clientAuthentication(
  clientId: string,
  proof: ClientProof,
): { clientAuth: TokenRequestFact['clientAuth']; header: Fields; fields: Fields } {
  if ('clientAssertion' in proof)
    return {
      clientAuth: 'client-assertion',
      header: [],
      fields: [
        ['client_id', clientId],
        ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
        ['client_assertion', proof.clientAssertion],
      ],
    }
  if (proof.sentBy === 'post')
    return {
      clientAuth: 'post',
      header: [],
      fields: [
        ['client_id', clientId],
        ['client_secret', proof.clientSecret],
      ],
    }
  return {
    clientAuth: 'basic',
    header: [['authorization', basicAuthorization(clientId, proof.clientSecret)]],
    fields: [],
  }
}

/** One try; a token endpoint's refusal is an answer, not an error. */
export const sendTokenRequest = (
  { fetch }: Domain,
  { method, url, headers, form }: TokenRequest,
): Promise<Result<RawAnswer, NetworkError>> => {
  const all = Object.fromEntries(headers)
  const isJson = all['content-type'] === 'application/json'
  const body = isJson ? JSON.stringify(Object.fromEntries(form)) : `${new URLSearchParams(form)}`
  const sent = method === 'POST' ? { body } : {}
  return exchange(fetch, { method, url, headers: all, ...sent }, { maxBytes: 200_000 })
}

/** As it was sent, with secrets and assertions masked. The client id stays: it is no secret, and often the mistake. */
export const maskedRequest = ({ method, url, headers, form, clientId }: TokenRequest): SentRequest => ({
  method,
  url,
  headers: headers.map(([name, value]) => [name, name === 'authorization' ? `Basic <${clientId}:…>` : value]),
  // A GET carries no body, whatever was meant to be in it.
  ...(method === 'POST' && { form: form.map(([name, value]) => [name, maskedField(name, value)] as [string, string]) }),
})

function maskedField(name: string, value: string): string {
  if (name === 'assertion' || name === 'client_assertion') return maskedJwt(value)
  return secretFields.has(name) ? '…' : value
}

/** The first characters of each part are the same for all: enough to see that it is a JWT, useless to anybody else. */
const maskedJwt = (jwt: string) =>
  jwt
    .split('.')
    .map((part) => `${part.slice(0, 3)}…`)
    .join('.')

export function tokenRequestFact(request: TokenRequest): TokenRequestFact {
  const { method, url, clientId, clientAuth, scope } = request
  const { headers, form } = request.meant ?? request
  const header = new Map(headers)
  const fields = new Map(form)
  const authorization = header.get('authorization')
  return {
    url,
    grantType: fields.get('grant_type') ?? '',
    clientId,
    clientAuth,
    scope,
    hasAssertion: (fields.get('assertion') ?? '') !== '',
    method,
    contentType: header.get('content-type') ?? '',
    authProblems: authorization === undefined ? [] : basicProblems(authorization),
    ...(authorization !== undefined && fields.has('client_secret') && { isAuthDoubled: true }),
  }
}

interface ReadTokenAnswer {
  /** To show: tokens replaced by `…`. */
  answer: ReceivedAnswer
  /** Absent when nothing answered. */
  fact?: TokenAnswerFact
  /** Present then. */
  refusal?: RefusalFact
  accessToken?: string
  refreshToken?: string
  idToken?: string
}

/** What the token endpoint answered, for the page, for the gates, and the token itself. */
export function readTokenAnswer(received: Result<RawAnswer, NetworkError>): ReadTokenAnswer {
  if (!received.ok) {
    const { message, todo } = explainError(received.error)
    const refusal = { at: 'network', text: received.error.detail } as const
    return { answer: { kind: 'none', because: message, todo, milliseconds: 0 }, refusal }
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
  const tokens =
    accessToken === undefined ? {} : { accessToken, refreshToken: field('refresh_token'), idToken: field('id_token') }
  return { answer: receivedAnswer(received.value), fact, ...withoutUndefined(tokens) }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const withoutUndefined = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>
