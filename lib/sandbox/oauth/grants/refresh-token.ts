import type { RefreshTokenRow } from '../../world/oauth-rows'
import { spendFamily } from '../refresh-family'
import { Refusal } from '../refuse'
import type { TokenCall } from '../token-call'
import { sameUser } from './active-user'
import type { Prove } from './proven'

const text = 'emulator: refresh token refused.'

/**
 * A refresh token is good once. A second use is refused in words that are public; that the whole line of tokens ends with it is what
 * one author read in a white paper.
 */
export const proveRefreshToken: Prove = (call, app) => {
  const { domain, form } = call
  const row = domain.refreshTokens.get(form.get('refresh_token') ?? '')
  if (!row) refuse('refresh-known', 'no such refresh token')
  if (row.clientId !== app.name) refuse('refresh-client', 'the refresh token was given to another client')
  checkUnused(call, row)
  if (row.exp <= call.now / 1000) refuse('refresh-unexpired', 'the refresh token has ended')
  const user = sameUser(domain, row.userId, text)
  return {
    // The token outlives the session it began in, so that session limits nothing any more.
    principal: { user, grantType: 'rt' },
    scope: narrowed(row.scope, form.get('scope')),
    mayRefresh: true,
    family: row.family,
    refreshScope: row.scope,
    use() {
      checkUnused(call, domain.refreshTokens.get(row.id) ?? row)
      domain.refreshTokens.put({ ...row, used: true })
    },
  }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_grant', gate, detail, text)
}

function checkUnused({ domain }: TokenCall, row: RefreshTokenRow): void {
  if (!row.used) return
  spendFamily(domain, row.family)
  // "The token has already been consumed.": Oracle's pages on the REST and Field Service adapters.
  throw new Refusal(
    'invalid_grant',
    'refresh-unused',
    'the refresh token was used before',
    'The token has already been consumed.',
  )
}

/** `scope` may ask for less than was given, never for more. */
function narrowed(given: string, asked: string | null): string {
  if (asked === null || asked.trim() === '') return given
  const words = given.split(' ')
  const more = asked.split(' ').find((word) => word !== '' && !words.includes(word))
  if (more !== undefined)
    throw new Refusal('invalid_scope', 'scope-granted', `the refresh token does not stand for ${more}`)
  return asked
}
