import type { Source } from './pitfall'

const oracle = 'https://docs.oracle.com/en'
const iam = `${oracle}-us/iaas/Content/Identity`
const integration = `${oracle}/cloud/paas/application-integration`
const process = `${oracle}/cloud/paas/process-automation`
const rfc = (number: number, section: string): Source => ({
  title: `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
})

/** What the pitfalls rest on beside the sources of the gates. A title says whose page it is and what it is about. */
export const pages = {
  settings: { title: 'OCI IAM: Updating OAuth settings', url: `${iam}/oauth/update-oauth-settings.htm` },
  signingCertificate: {
    title: 'OCI IAM: Access to the signing certificate',
    url: `${iam}/defaultsettings/set-access-signing-certificate.htm`,
  },
  partnerCertificates: {
    title: 'OCI IAM: Trusted partner certificates',
    url: `${iam}/trustedpartnercert/understand-trusted-partner-certificates.htm`,
  },
  importPartner: {
    title: 'OCI IAM: Importing a trusted partner certificate',
    url: `${iam}/trustedpartnercert/import-trusted-partner-certificate.htm`,
  },
  rolePerEndpoint: {
    title: 'OCI IAM: Role required for each endpoint',
    url: `${iam}/api-getstarted/RequiredRolePerEndpointExt.htm`,
  },
  generateTokens: {
    title: 'OCI IAM: Generating Tokens for Confidential Applications',
    url: `${iam}/applications/generate-tokens-trusted-applications.htm`,
  },
  allResources: { title: 'OCI IAM: Access to all resources', url: `${iam}/applications/access-all-resources.htm` },
  tokenExpiry: { title: 'OCI IAM: Token expiry table', url: `${iam}/api-getstarted/TokenExpiryTable.htm` },
  clientCredentials: { title: 'OCI IAM: Client credentials grant type', url: `${iam}/api-getstarted/CCGT.htm` },
  rateLimits: { title: 'OCI IAM: API rate limits', url: `${iam}/sku/api-rate-limiting.htm` },
  auditEvents: { title: 'OCI IAM: Using the Audit Event APIs', url: `${iam}/api-getstarted/usingauditeventapis.htm` },
  gatewayIssuers: {
    title: 'OCI API Gateway: Identity provider details for iss, aud and the JWKS URI',
    url: `${oracle}-us/iaas/Content/APIGateway/Tasks/apigatewayusingjwttokens-identityprovider.htm`,
  },
  provisioningToken: {
    title: 'Process Automation: Create an access token in a tenancy with identity domains',
    url: `${oracle}-us/iaas/process-automation/oci-process-automation/create-access-token-tenancythat-uses-identity-domain.html`,
  },
  opaCredential: {
    title: 'Process Automation: Add an OAuth credential with JWT assertion',
    url: `${process}/user-process-automation/add-oauth-credential-jwt-assertion-global.html`,
  },
  opaFromVisualBuilder: {
    title: 'Process Automation: Connect from Visual Builder',
    url: `${process}/admin-process-automation/connect-oci-process-automation-services-oracle-visual-builder.html`,
  },
  opaFromOic: {
    title: 'Medium: A confidential application to connect OPA from OIC (2024)',
    url: 'https://medium.com/@bimands/configure-confidential-application-to-connect-oracle-process-automation-opa-from-oic-cbe76b0ad63d',
  },
  oicGrants: {
    title: 'Oracle Integration: About OAuth 2.0 Grants',
    url: `${integration}/soap-adapter/oauth-2.0-grants.html`,
  },
  oicTriggers: {
    title: 'Oracle Integration: Authenticate Requests for Invoking Oracle Integration Flows',
    url: `${integration}/rest-adapter/authenticate-requests-invoking-oic-integration-flows.html`,
  },
  oicGeneration2: {
    title: 'Oracle Integration Generation 2: Authentication Support',
    url: `${oracle}/cloud/paas/integration-cloud/rest-adapter/authentication-support.html`,
  },
  oicInIdcs: {
    title: 'Oracle Integration: Use OAuth 2.0 Grants in Oracle Identity Cloud Service Environments',
    url: `${oracle}/cloud/paas/integration-cloud/soap-adapter/using-oauth-2.0-grants-oracle-identity-cloud-service-environments.html`,
  },
  oicFaq: {
    title: 'Oracle Integration: FAQs for the Confidential Client Application',
    url: `${integration}/integrations-user/faqs-confidential-client-application.html`,
  },
  oicDeveloperApis: {
    title: 'Oracle Integration: Call the Developer APIs with client credentials',
    url: `${integration}/integrations-user/call-developer-apis-client-credentials.html`,
  },
  oicJwtOutbound: {
    title: 'Oracle Integration: Invoke a Service Provider API with a JWT Assertion',
    url: `${integration}/rest-adapter/invoke-service-api-jwt-assertion.html`,
  },
  erpAdapter: {
    title: 'Oracle ERP Cloud Adapter: Configure JWT Assertions for Outbound Use',
    url: `${integration}/erp-adapter/jwt-user-assertions.html`,
  },
  robots: {
    title: 'Oracle Integration: Create a Confidential Application for robots',
    url: `${integration}/robotic-automation/create-confidential-application.html`,
  },
  oicJwtBlog: {
    title: 'Oracle Integration blog: OAuth with JWT user assertion',
    url: 'https://blogs.oracle.com/integration/oic-oauth-using-jwt-user-assertion',
  },
  fusionTokens: {
    title: 'Oracle Fusion CoE blog: User assertions and client authentication',
    url: 'https://blogs.oracle.com/fusioncoe/getting-the-access-token-user-assertions-and-client-authentication-explained',
  },
  fusionService: {
    title: 'Fusion Service: Create an Application for JSON Web Token Assertion',
    url: `${oracle}/cloud/saas/fusion-service/faids/create-an-application-for-json-web-token-assertion.html`,
  },
  primaveraJwt: {
    title: 'Primavera: Using JWT user assertion (D102898)',
    url: 'https://docs.oracle.com/cd/G18294_01/English/Integration_Documentation/rest_api/D102898.html',
  },
  jwtWalkthrough: {
    title: 'Blog: JWT User Assertion with Oracle Integration Cloud (2023)',
    url: 'https://nickmck.net/2023/11/17/oicjwt',
  },
  gatewayWalkthrough: {
    title: 'TechSupper: OCI API Gateway and JWT to call OIC, part II (2022)',
    url: 'https://www.techsupper.com/2022/07/oci-api-gw-jwt-to-call-oic-with-without-credentials-part-ii.html',
  },
  flexDeploy: {
    title: 'FlexDeploy wiki: OIC OAuth support',
    url: 'https://flexagon.atlassian.net/wiki/spaces/FD57/pages/9803734660/OIC+OAuth+Support',
  },
  entraOneAudience: {
    title: 'zitadel/oidc issue 887: two audiences are one too many for Entra ID',
    url: 'https://github.com/zitadel/oidc/issues/887',
  },
  keycloakExport: {
    title: 'Keycloak issue 19373: a realm export contains a client secret',
    url: 'https://github.com/keycloak/keycloak/issues/19373',
  },
  sdk: { title: 'Oracle’s OCI SDK for TypeScript', url: 'https://github.com/oracle/oci-typescript-sdk' },
  keytool: {
    title: 'Java: The keytool command',
    url: `${oracle}/java/javase/21/docs/specs/man/keytool.html`,
  },
  opensslPkcs12: { title: 'OpenSSL: openssl-pkcs12', url: 'https://docs.openssl.org/3.0/man1/openssl-pkcs12/' },
  curl: { title: 'curl: the manual', url: 'https://curl.se/docs/manpage.html' },
  oneAudience: { title: 'RFC 10070', url: 'https://www.rfc-editor.org/rfc/rfc10070' },
  joseTyp: rfc(7515, '4.1.9'),
  joseThumbprint: rfc(7515, '4.1.7'),
  clientAuthentication: rfc(6749, '2.3.1'),
  oneAuthentication: rfc(6749, '2.3'),
  accessTokens: rfc(6749, '1.4'),
  clientCredentialsAnswer: rfc(6749, '4.4.3'),
  basicIsNoProtection: rfc(7617, '4'),
} satisfies Record<string, Source>
