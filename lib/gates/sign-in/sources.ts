import type { Cite } from '../gate'

export const sources = {
  authorize: {
    title: 'OCI IAM: Authorization Code Grant Type',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/AuthCodeGT.htm',
  },
  redirectSeen: {
    title: 'oidc-client-ts issue 1602: invalid redirect URL',
    url: 'https://github.com/authts/oidc-client-ts/issues/1602',
  },
  redirectExact: { title: 'RFC 9700 §2.1', url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.1' },
  responseTypes: { title: 'RFC 6749 §3.1.1', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.1.1' },
  authorizeErrors: { title: 'RFC 6749 §4.1.2.1', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1' },
  codes: { title: 'RFC 6749 §4.1.3', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3' },
  pkce: { title: 'RFC 7636 §4', url: 'https://www.rfc-editor.org/rfc/rfc7636#section-4' },
  refresh: { title: 'RFC 6749 §6', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-6' },
  tokenExpiry: {
    title: 'OCI IAM: Token Expiry Table',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/TokenExpiryTable.htm',
  },
  state: { title: 'RFC 6749 §10.12', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-10.12' },
  stateSeen: {
    title: 'authlib issue 376: State not equal in request and response',
    url: 'https://github.com/authlib/authlib/issues/376',
  },
  logout: {
    title: 'IDCS: Using OpenID Connect for Log Out',
    url: 'https://docs.oracle.com/en/cloud/paas/identity-cloud/idcsa/logoutopenidconnect.html',
  },
  consentRequired: {
    title: 'DocuSign: consent_required',
    url: 'https://developers.docusign.com/platform/auth/consent/',
  },
} satisfies Record<string, Cite>
