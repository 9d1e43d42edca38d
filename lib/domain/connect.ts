import * as z from 'zod'
import { basicAuthorization } from '../jose/basic-authorization'
import type { Result } from '../result'
import { ok } from '../result'
import { bearerAuthorization } from './authorization-header'
import type { ApiError, Connected, Domain } from './domain'
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

/** Connected as an administrator application. The token is asked for when first needed and kept until it ends. */
export function asAdministrator({
  clientId,
  clientSecret,
  now = Date.now,
  fetch,
  ...place
}: Connection & { clientId: string; clientSecret: string; now?: () => number }): Connected {
  let current: { until: number; header: Promise<Result<string, ApiError>> } | undefined
  const askToken = async (): Promise<Result<string, ApiError>> => {
    const answer = await requestToken({ ...place, fetch }, clientId, clientSecret)
    if (!answer.ok) {
      current = undefined
      return answer
    }
    const { access_token, expires_in } = answer.value
    if (current) current.until = now() + expires_in * 1000 - marginMilliseconds
    return ok(`Bearer ${access_token}`)
  }
  return {
    ...place,
    caller: { kind: 'client', clientId },
    authorization: () => {
      // The promise is kept, not the token: calls made at the same time share one token request.
      if (!current || now() >= current.until) current = { until: Number.POSITIVE_INFINITY, header: askToken() }
      return current.header
    },
  }
}

/** Connected as whoever made this access token. */
export const byToken = ({ accessToken, ...place }: Omit<Connection, 'fetch'> & { accessToken: string }): Connected => ({
  ...place,
  caller: { kind: 'token' },
  authorization: async () => ok(bearerAuthorization(accessToken)),
})

/** A domain as an administrator application sees it, to read and to write. */
export const administratorDomain = (as: Parameters<typeof asAdministrator>[0]): Domain => ({
  ...asAdministrator(as),
  fetch: as.fetch,
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
