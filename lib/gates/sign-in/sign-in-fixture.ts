import { clientId, scope } from '../case-fixture'

/** A sign-in request with PKCE, all of it right. */
export const signIn = {
  url: 'https://idcs-us.example/oauth2/v1/authorize?response_type=code',
  clientId,
  redirectUri: 'https://shop.example/callback',
  responseType: 'code',
  scope,
  codeChallengeMethod: 'S256',
  challenge: 'well formed' as const,
}
