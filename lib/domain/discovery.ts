import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import { isWithin, plainAddress } from './address'
import type { ApiError, Domain } from './domain'
import { exchange } from './exchange'
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
  const address = `${url}/.well-known/openid-configuration`
  const headers = { accept: 'application/json' }
  const answer = await exchange(fetch, { method: 'GET', url: address, headers }, { maxBytes: 200_000 })
  if (!answer.ok) return answer
  const document = readAnswer({ method: 'GET', url: address }, answer.value, Document)
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
