import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import { isWithin, plainAddress } from './address'
import type { ApiError, Domain } from './domain'
import { exchange, type NetworkError, type RawAnswer } from './exchange'
import { readAnswer } from './read-answer'

/** What a domain says about itself in `/.well-known/openid-configuration`. */
export interface Discovery {
  /** Verbatim: usually `https://identity.oraclecloud.com/`, whatever the domain's own address. */
  issuer: string
  /** Below the connected address; Oracle's `/oauth2/v1/token` when discovery names none there. */
  tokenEndpoint: string
  jwksUri: string
  /** Endpoints it names at another address (the mutual-TLS hosts do that): shown, never used. */
  elsewhere: string[]
}

const Document = z.looseObject({
  issuer: z.string(),
  token_endpoint: z.string().optional(),
  jwks_uri: z.string().optional(),
})

/** `GET /.well-known/openid-configuration`: public, sent without any credential. */
export async function readDiscovery(url: string, fetch: Domain['fetch']): Promise<Result<Discovery, ApiError>> {
  const answer = await askDiscovery(url, fetch)
  return answer.ok ? discoveryIn(url, answer.value) : answer
}

const addressOf = (url: string) => `${url}/.well-known/openid-configuration`

/** The same as it comes. */
export const askDiscovery = (url: string, fetch: Domain['fetch']): Promise<Result<RawAnswer, NetworkError>> =>
  exchange(
    fetch,
    { method: 'GET', url: addressOf(url), headers: { accept: 'application/json' } },
    { maxBytes: 200_000 },
  )

export function discoveryIn(url: string, answer: RawAnswer): Result<Discovery, ApiError> {
  const document = readAnswer({ method: 'GET', url: addressOf(url) }, answer, Document)
  return document.ok ? ok(toDiscovery(url, document.value)) : document
}

function toDiscovery(url: string, document: z.infer<typeof Document>): Discovery {
  const named = Object.entries(document).flatMap(([name, value]) =>
    /(?:_endpoint|_uri)$/.test(name) && typeof value === 'string' && URL.canParse(value) ? [value] : [],
  )
  const here = (endpoint: string | undefined, usual: string) =>
    endpoint !== undefined && isWithin(url, endpoint) ? plainAddress(new URL(endpoint)) : `${url}${usual}`
  return {
    issuer: document.issuer,
    tokenEndpoint: here(document.token_endpoint, '/oauth2/v1/token'),
    jwksUri: here(document.jwks_uri, '/admin/v1/SigningCert/jwk'),
    elsewhere: [...new Set(named.filter((endpoint) => !isWithin(url, endpoint)))],
  }
}
