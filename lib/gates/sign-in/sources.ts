import { iam, issue, oracle, rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  authorize: iam('Authorization Code Grant Type', 'api-getstarted/AuthCodeGT'),
  redirectSeen: issue('authts/oidc-client-ts', 1602, 'invalid redirect URL'),
  redirectExact: rfc(9700, '2.1'),
  responseTypes: rfc(6749, '3.1.1'),
  authorizeErrors: rfc(6749, '4.1.2.1'),
  codes: rfc(6749, '4.1.3'),
  pkce: rfc(7636, '4'),
  refresh: rfc(6749, '6'),
  tokenExpiry: iam('Token Expiry Table', 'api-getstarted/TokenExpiryTable'),
  state: rfc(6749, '10.12'),
  stateSeen: issue('authlib/authlib', 376, 'State not equal in request and response'),
  logout: oracle('IDCS: Using OpenID Connect for Log Out', 'cloud/paas/identity-cloud/idcsa/logoutopenidconnect'),
  consentRequired: {
    title: 'DocuSign: consent_required',
    url: 'https://developers.docusign.com/platform/auth/consent/',
  },
} satisfies Record<string, Cite>
