import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import { basicAuthorization, bearerAuthorization } from './authorization-header'
import type { ApiError, Domain } from './domain'
import { exchange } from './exchange'
import { readAnswer } from './read-answer'

interface Connection {
  id: string
  name: string
  url: string
  fetch: Domain['fetch']
}

const AccessToken = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().default(3600) })

/** All rights on the admin API that this client was given. */
const everyAdminScope = 'urn:opc:idm:__myscopes__'

/** How long before its end a token is no longer used. */
const marginMilliseconds = 60_000

/** A domain as an administrator application sees it. The token is asked for when first needed and kept until it ends. */
export function administratorDomain({
  clientId,
  clientSecret,
  now = Date.now,
  ...connection
}: Connection & { clientId: string; clientSecret: string; now?: () => number }): Domain {
  let current: { until: number; header: Promise<Result<string, ApiError>> } | undefined
  const ask = async (): Promise<Result<string, ApiError>> => {
    const answer = await requestToken(connection, clientId, clientSecret)
    if (!answer.ok) {
      current = undefined
      return answer
    }
    const { access_token, expires_in } = answer.value
    if (current) current.until = now() + expires_in * 1000 - marginMilliseconds
    return ok(`Bearer ${access_token}`)
  }
  return {
    ...connection,
    caller: { kind: 'client', clientId },
    authorization: () => {
      // The promise is kept, not the token: calls made at the same time share one token request.
      if (!current || now() >= current.until) current = { until: Number.POSITIVE_INFINITY, header: ask() }
      return current.header
    },
  }
}

/** A domain as whoever made this access token sees it. */
export const tokenDomain = ({ accessToken, ...connection }: Connection & { accessToken: string }): Domain => ({
  ...connection,
  caller: { kind: 'token' },
  authorization: async () => ok(bearerAuthorization(accessToken)),
})

async function requestToken({ url, fetch }: Connection, clientId: string, clientSecret: string) {
  const address = `${url}/oauth2/v1/token`
  const headers = {
    accept: 'application/json',
    authorization: basicAuthorization(clientId, clientSecret),
    'content-type': 'application/x-www-form-urlencoded',
  }
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: everyAdminScope })
  const answer = await exchange(fetch, { method: 'POST', url: address, headers, body: `${body}` })
  return answer.ok ? readAnswer({ method: 'POST', url: address }, answer.value, AccessToken) : answer
}
