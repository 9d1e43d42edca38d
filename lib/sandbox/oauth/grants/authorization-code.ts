import type { AuthorizationCodeRow } from '../../world/oauth-rows'
import type { App } from '../../world/resources'
import { isAnswerTo } from '../pkce'
import { spendFamily } from '../refresh-family'
import { Refusal } from '../refuse'
import type { TokenCall } from '../token-call'
import { sameUser } from './active-user'
import type { Prove } from './proven'

const text = 'emulator: authorization code refused.'

/** A code is good once, for its client, its redirect URL and whoever knows the verifier. Showing it wrongly does not spend it. */
export const proveAuthorizationCode: Prove = (call, app) => {
  const { domain, form } = call
  const row = domain.authorizationCodes.get(form.get('code') ?? '')
  if (!row) refuse('code-known', 'no such authorization code')
  if (row.clientId !== app.name) refuse('code-client', 'the code was given to another client')
  checkUnused(call, row)
  if (row.exp <= call.now / 1000) refuse('code-unexpired', 'the code has ended')
  checkRedirectUri(app, row, form.get('redirect_uri'))
  checkVerifier(row, form.get('code_verifier'))
  const user = sameUser(domain, row.userId, text)
  return {
    principal: { user, grantType: 'azc', signIn: row.signIn },
    scope: row.scope,
    mayRefresh: true,
    family: row.family,
    ...(row.nonce === undefined ? {} : { nonce: row.nonce }),
    use() {
      checkUnused(call, domain.authorizationCodes.get(row.id) ?? row)
      domain.authorizationCodes.put({ ...row, used: true })
    },
  }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_grant', gate, detail, text)
}

/** A code that comes twice was stolen once: what came of it ends too (RFC 6749 section 4.1.2). */
function checkUnused({ domain }: TokenCall, row: AuthorizationCodeRow): void {
  if (!row.used) return
  spendFamily(domain, row.family)
  throw new Refusal('invalid_grant', 'code-unused', 'the code was used before', text)
}

/** Public clients must repeat the redirect URL, others may; the words are those of a public report. */
function checkRedirectUri(app: App, row: AuthorizationCodeRow, sent: string | null): void {
  if (sent === null ? app.clientType !== 'public' : sent === row.redirectUri) return
  throw new Refusal(
    'invalid_request',
    'code-redirect',
    `redirect_uri is ${sent ?? 'missing'}, the code was sent to ${row.redirectUri}`,
    'The request contains invalid parameters or values.',
  )
}

function checkVerifier({ challenge }: AuthorizationCodeRow, verifier: string | null): void {
  if (!challenge && verifier !== null) refuse('pkce-verifier', 'a code_verifier for a code without code_challenge')
  if (challenge && verifier === null) refuse('pkce-verifier', 'code_verifier is missing')
  if (challenge && verifier !== null && !isAnswerTo(challenge, verifier))
    refuse('pkce-verifier', `code_verifier does not answer the code_challenge (${challenge.method})`)
}
