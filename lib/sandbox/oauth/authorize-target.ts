import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import { activeClient, knownClient } from './client-authentication'
import { Refusal } from './refuse'
import { textList } from './text-list'

/** A client, and where it has its answers sent. Until both are known, an error can only be shown, not sent. */
export interface AuthorizeTarget {
  app: App
  redirectUri: string
  state: string | null
}

export function knownTarget(domain: DomainState, params: URLSearchParams): AuthorizeTarget {
  const app = activeClient(knownClient(domain, params.get('client_id') ?? ''))
  const redirectUri = params.get('redirect_uri')
  if (redirectUri === null) throw new Refusal('invalid_request', 'redirect-uri', 'redirect_uri is missing')
  // Character by character: people reported slashes, ports and query strings that made the difference.
  const isRegistered = textList(app.redirectUris).includes(redirectUri)
  const isOpen = /^https:/i.test(redirectUri) || app.allUrlSchemesAllowed === true
  if (!isRegistered || !isOpen)
    throw new Refusal(
      'invalid_redirect_uri',
      'redirect-uri',
      isRegistered
        ? `${redirectUri} is not https, and "${app.displayName}" does not allow HTTP URLs`
        : `"${app.displayName}" has no redirect URL ${redirectUri}`,
      // Seen in public: github.com/oidc-wp/openid-connect-generic issue 325, github.com/authts/oidc-client-ts issue 1602.
      `Client ${app.name} requested an invalid redirect URL: ${redirectUri}.`,
    )
  return { app, redirectUri, state: params.get('state') }
}
