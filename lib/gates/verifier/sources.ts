import { issue, rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  keyDocument: {
    title: 'GoldenGate: OGG-25654',
    url: 'https://docs.oracle.com/en/middleware/goldengate/core/23/ogger/ogg-25654',
  },
  goOidc: issue('coreos/go-oidc', 240, 'issuer of IDCS'),
  oauth2Proxy: issue('oauth2-proxy/oauth2-proxy', 449, 'issuer of IDCS'),
  identityModel: issue('AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet', 1888, 'IDCS configuration'),
  nginx: issue('nginxinc/nginx-openid-connect', 10, 'aud is a list'),
  angular: issue('damienbod/angular-auth-oidc-client', 582, 'two audiences from IDCS'),
  ords: {
    title: 'Follow the Coffee: 401 invalid_token of ORDS with OCI IAM tokens',
    url: 'https://followthecoffee.com/401-unauthorized-invalid_token-troubleshooting-oracle-cloud-iam-jwts-with-ords',
  },
  audienceClaim: rfc(7519, '4.1.3'),
} satisfies Record<string, Cite>
