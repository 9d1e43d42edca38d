import type { WordsFact } from '../facts/facts'
import type { Certainty, Cite } from '../gates/gate'

/** Words by which others than identity domains and their services refuse, and the gate each shuts. */
export interface KnownText {
  gates: readonly string[]
  text: RegExp
  certainty: Certainty
  cite: Cite
}

const docs = 'https://docs.oracle.com/en'
const cites = {
  authentication: {
    title: 'OCI IAM: Authentication API error codes',
    url: `${docs}-us/iaas/Content/Identity/api-getstarted/MFAAuthAPIErrorCodes.htm`,
  },
  scopes: { title: 'OCI IAM: Scopes', url: `${docs}-us/iaas/Content/Identity/api-getstarted/Scopes.htm` },
  hospitality: {
    title: 'Oracle Hospitality Integration Platform: Common error messages',
    url: `${docs}/industries/hospitality/integration-platform/ohipu/c_common_error_messages.htm`,
  },
  flexDeploy: {
    title: 'FlexDeploy: JWT User Assertion for Oracle Integration',
    url: 'https://flexagon.atlassian.net/wiki/',
  },
  goldenGate: { title: 'GoldenGate: Error messages', url: `${docs}/middleware/goldengate/core/23/ogger/index.html` },
  gateway: {
    title: 'OCI API Gateway: Troubleshooting',
    url: `${docs}-us/iaas/Content/APIGateway/Reference/apigatewaytroubleshooting.htm`,
  },
  healthcare: {
    title: 'Healthcare Data Repository: Error messages',
    url: `${docs}/industries/health-sciences/healthcare-data-repository/8.1.3/fhir-guide/error-messages.html`,
  },
  visualBuilder: {
    title: 'Visual Builder: How it finds a resource application in its identity domain',
    url: `${docs}/cloud/paas/app-builder-cloud/visual-builder-developer/how-does-vbvbs-find-resource-application-within-its-identity-domain.html`,
  },
  opaGrant: {
    title: 'A-Team: Enable the JWT token grant type in Oracle Process Automation',
    url: 'https://www.ateam-oracle.com/enable-jwt-token-grant-type-in-oauth-authentication-in-oracle-process-automation',
  },
  salesforce: { title: 'Salesforce Adapter: Troubleshooting', url: `${docs}/cloud/paas/application-integration/` },
  eloqua: { title: 'Eloqua: Troubleshooting 400-level errors', url: `${docs}/cloud/saas/marketing/eloqua-develop/` },
  netsuite: { title: 'NetSuite: OAuth 2.0 errors', url: `${docs}/cloud/saas/netsuite/` },
  ords: {
    title: 'Follow the Coffee: 401 invalid_token with ORDS',
    url: 'https://followthecoffee.com/401-unauthorized-invalid_token-troubleshooting-oracle-cloud-iam-jwts-with-ords',
  },
  pocketId: { title: 'pocket-id issue 797', url: 'https://github.com/pocket-id/pocket-id/issues/797' },
  wordpress: {
    title: 'openid-connect-generic issue 325',
    url: 'https://github.com/oidc-wp/openid-connect-generic/issues/325',
  },
  microsoft: {
    title: 'Microsoft Entra: Error codes',
    url: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  okta: { title: 'Okta: OAuth 2.0 errors', url: 'https://developer.okta.com/docs/reference/error-codes/' },
  docusign: { title: 'DocuSign: Authentication', url: 'https://developers.docusign.com/platform/auth/' },
  nhs: {
    title: 'NHS England: Application-restricted RESTful APIs, signed JWT',
    url: 'https://digital.nhs.uk/developer/guides-and-documentation/security-and-authorisation/application-restricted-restful-apis-signed-jwt-authentication',
  },
  adobe: {
    title: 'Adobe: JWT troubleshooting',
    url: 'https://developer.adobe.com/developer-console/docs/guides/authentication/JWT/',
  },
  fhir: {
    title: 'SMART on FHIR: Backend services',
    url: 'https://hl7.org/fhir/smart-app-launch/backend-services.html',
  },
  google: {
    title: 'Google: OAuth 2.0 for service accounts',
    url: 'https://developers.google.com/identity/protocols/oauth2/service-account',
  },
} satisfies Record<string, Cite>

const of = (cite: Cite, certainty: Certainty, entries: readonly [gates: string, text: RegExp][]): KnownText[] =>
  entries.map(([gates, text]) => ({ gates: gates.split(' '), text, certainty, cite }))

/** Data, from the pages of each; the words of Oracle's own token endpoint stand in the gates. */
export const knownTexts: readonly KnownText[] = [
  ...of(cites.authentication, 'documented', [
    ['user-password', /incorrect username or password|AUTH-3001\b/i],
    ['password-allowed', /federated user can.t perform local|AUTH-3012\b|MFA is enabled for the user|AUTH-3029\b/i],
    ['subject-active', /account is deactivated|AUTH-3003\b/i],
    ['token-genuine', /Invalid token\. Contact your system administrator|AUTH-3008\b/i],
    ['token-unexpired assertion-times', /Token expired\. Contact your system administrator|AUTH-3009\b/i],
    ['assertion-complete', /Token has no (?:subject|issuer|expiry time|issue time)|AUTH-30(?:14|15|17|19)\b/i],
    ['assertion-begun assertion-units', /Token has invalid issue time|AUTH-3016\b/i],
    ['subject-known', /^User not found\.?$|AUTH-3018\b/i],
    ['client-assertion-subject', /Subject claim doesn.t match the Issuer claim|AUTH-3020\b/i],
  ]),
  ...of(cites.scopes, 'documented', [['scope-alone', /\binvalid scope error\b/i]]),
  ...of(cites.hospitality, 'documented', [['user-password', /\[Wrong Password\]/i]]),
  ...of(cites.flexDeploy, 'observed', [['key-readable', /cannot recover key/i]]),
  ...of(cites.goldenGate, 'documented', [
    ['client-known client-secret', /OGG-25633\b/],
    ['scope-granted scope-exists', /OGG-08564\b/],
    ['client-known', /OGG-25647\b/],
  ]),
  ...of(cites.gateway, 'documented', [
    [
      'gateway-issuer gateway-audience gateway-claim',
      /^(?!.*Validation failed for).*(?:jwt|token)Authentication\.authenticationFailed/is,
    ],
    ['gateway-scope', /Scope from access token .{0,200} is not present in the list of scopes/i],
    ['gateway-key', /Signature Validation Failed/i],
  ]),
  ...of(cites.healthcare, 'documented', [
    ['token-unexpired', /Expired JWT|jwt expired|token (?:has|is) expired/i],
    ['assertion-algorithm', /Algorithm is empty or not supported/i],
  ]),
  ...of(cites.visualBuilder, 'documented', [['scope-exists', /Invalid service scope|Cannot process service scope/i]]),
  ...of(cites.opaGrant, 'documented', [['grant-allowed', /trying to use JWT assertion to obtain an access/i]]),
  ...of(cites.salesforce, 'observed', [['client-known client-secret', /Cannot request OAuth access token/i]]),
  ...of(cites.eloqua, 'documented', [['host-reachable subject-active', /^Not authenticated\.?$/i]]),
  ...of(cites.netsuite, 'documented', [
    ['token-genuine', /\bInvalidSignature\b/],
    ['token-kind', /\bTokenRejected\b/],
    ['refresh-unexpired', /\bRefreshTokenExpired\b/],
  ]),
  ...of(cites.ords, 'observed', [['signing-key-access', /realm="Oracle REST Data Services", error="invalid_token"/i]]),
  ...of(cites.pocketId, 'observed', [['subject-known', /There is a problem with your account/i]]),
  ...of(cites.wordpress, 'observed', [['code-redirect', /The request contains invalid parameters or values/i]]),
  ...of(cites.microsoft, 'documented', [
    ['key-known', /AADSTS700027.{0,200}(?:key was not found|not registered)/is],
    ['assertion-signature key-readable', /AADSTS700027(?!.{0,200}(?:key was not found|not registered))/is],
    ['assertion-signature assertion-audience', /AADSTS50013\b/],
    ['assertion-audience', /AADSTS500131\b/],
  ]),
  ...of(cites.okta, 'observed', [
    ['assertion-audience', /audience claim for client_assertion must be/i],
    ['key-known', /does not have a JWKSet configured/i],
  ]),
  ...of(cites.docusign, 'documented', [
    ['client-known', /\bissuer_not_found\b/],
    ['token-unexpired token-genuine', /AUTHORIZATION_INVALID_TOKEN/],
  ]),
  ...of(cites.nhs, 'documented', [
    ['assertion-key-named', /Missing 'kid' header in client_assertion/i],
    ['assertion-shape', /Invalid 'typ' header in client_assertion|Malformed JWT in client_assertion/i],
    ['assertion-algorithm', /Invalid 'alg' header in client_assertion/i],
    ['client-assertion-subject assertion-issuer', /non-matching 'iss'\/'sub' claims/i],
    ['assertion-issuer', /Invalid 'iss'\/'sub' claims/i],
    ['assertion-audience', /invalid 'aud' claim in client_assertion/i],
    ['assertion-units', /Invalid 'exp' claim in client_assertion JWT - must be an integer/i],
    ['assertion-unused', /Non-unique 'jti'/i],
    ['assertion-signature', /public_key error.{0,60}signature verification failed/i],
  ]),
  ...of(cites.adobe, 'documented', [
    ['assertion-signature', /\binvalid_signature\b/],
    ['assertion-shape assertion-times assertion-units', /^\s*"?invalid_token"?\s*$/],
    ['assertion-complete assertion-units assertion-issuer', /^\s*"?bad_request"?\s*$/],
  ]),
  ...of(cites.fhir, 'observed', [
    ['assertion-audience', /Invalid token 'aud' value/i],
    ['assertion-issuer', /given iss .{0,200} does not match the registered client_id/i],
    ['key-known', /No public keys found in the JWKS|Public[ +]key[ +]not[ +]found/i],
    ['code-known code-unused', /token:code-invalid-or-expired|token%3Acode-invalid-or-expired/i],
  ]),
  ...of(cites.google, 'documented', [
    ['scope-granted grant-allowed', /unauthorized to retrieve access tokens using this method/i],
  ]),
  ...of({ title: 'Public guides on Oracle Integration' }, 'observed', [
    ['key-known scope-granted', /^Failed to get access token\.?$/i],
  ]),
]

export const wordsIn = (said: string): WordsFact[] =>
  said === ''
    ? []
    : knownTexts.filter(({ text }) => text.test(said)).map(({ gates, certainty }) => ({ gates: [...gates], certainty }))
