import type { LogoutRequestFact } from '../facts/call-facts'

/** A token in it is a placeholder by now. */
const address = /\/oauth2\/v1\/userlogout\?((?:\[[\w ]{1,40}\]|[^\s"'<>[]){1,4000})/

/** Where a text shows that somebody was sent to sign out; `undefined`: nowhere, or without an address to go on to. */
export function readLogoutRequest(text: string): LogoutRequestFact | undefined {
  const params = new URLSearchParams(address.exec(text)?.[1] ?? '')
  const redirectUri = params.get('post_logout_redirect_uri')
  return redirectUri === null ? undefined : { redirectUri, hasHint: (params.get('id_token_hint') ?? '') !== '' }
}
