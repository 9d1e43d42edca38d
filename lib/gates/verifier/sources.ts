import type { Cite } from '../gate'

export const sources = {
  keyDocument: {
    title: 'GoldenGate: OGG-25654',
    url: 'https://docs.oracle.com/en/middleware/goldengate/core/23/ogger/ogg-25654',
  },
  goOidc: { title: 'go-oidc issue 240: issuer of IDCS', url: 'https://github.com/coreos/go-oidc/issues/240' },
  oauth2Proxy: {
    title: 'oauth2-proxy issue 449: issuer of IDCS',
    url: 'https://github.com/oauth2-proxy/oauth2-proxy/issues/449',
  },
  identityModel: {
    title: 'Microsoft IdentityModel issue 1888: IDCS configuration',
    url: 'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/issues/1888',
  },
  nginx: {
    title: 'NGINX OpenID Connect issue 10: aud is a list',
    url: 'https://github.com/nginxinc/nginx-openid-connect/issues/10',
  },
  angular: {
    title: 'angular-auth-oidc-client issue 582: two audiences from IDCS',
    url: 'https://github.com/damienbod/angular-auth-oidc-client/issues/582',
  },
  ords: {
    title: 'Follow the Coffee: 401 invalid_token of ORDS with OCI IAM tokens',
    url: 'https://followthecoffee.com/401-unauthorized-invalid_token-troubleshooting-oracle-cloud-iam-jwts-with-ords',
  },
  audienceClaim: { title: 'RFC 7519 §4.1.3', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3' },
} satisfies Record<string, Cite>
