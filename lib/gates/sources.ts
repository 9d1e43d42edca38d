import type { Cite } from './gate'

const oracle = 'https://docs.oracle.com/en'
const iam = `${oracle}-us/iaas/Content/Identity`
const integration = `${oracle}/cloud/paas/application-integration`
const process = `${oracle}/cloud/paas/process-automation`
const rfc = (number: number, section: string): Required<Cite> => ({
  title: `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
})

/** What the gates rest on. A title says whose page it is and what it is about. */
export const sources = {
  userAssertion: { title: 'OCI IAM: Client/User JWT Assertion', url: `${iam}/api-getstarted/ClientAssertion.htm` },
  useOAuth: {
    title: 'OCI IAM: Using OAuth 2 to Access the REST API',
    url: `${iam}/api-getstarted/OATOAuthClientWebApp.htm`,
  },
  scopes: { title: 'OCI IAM: Scopes', url: `${iam}/api-getstarted/Scopes.htm` },
  accessToken: { title: 'OCI IAM: Access token', url: `${iam}/api-getstarted/AccessToken.htm` },
  tokenValidation: { title: 'OCI IAM: Token validation', url: `${iam}/api-getstarted/TokenValidation.htm` },
  assertionGrant: { title: 'OCI IAM: Assertion grant type', url: `${iam}/api-getstarted/AssertGT.htm` },
  authenticationErrors: {
    title: 'OCI IAM: Authentication API error codes',
    url: `${iam}/api-getstarted/MFAAuthAPIErrorCodes.htm`,
  },
  confidentialApplication: {
    title: 'OCI IAM: Adding a Confidential Application',
    url: `${iam}/applications/add-confidential-application.htm`,
  },
  invalidClient: {
    title: 'OCI IAM known issues: EBS Asserter, “Client authentication failed”',
    url: `${iam}/known-issues/known-issues-ebs-asserter.htm`,
  },
  refreshTokenReused: {
    title: 'REST Adapter: Troubleshoot the REST Adapter',
    url: `${integration}/rest-adapter/troubleshoot-rest-adapter.html`,
  },
  oicPrerequisites: {
    title: 'Oracle Integration: Using OAuth 2.0 Grants in Identity Domain Environments',
    url: `${integration}/soap-adapter/using-oauth-2.0-grants-oracle-identity-domain-environments.html`,
  },
  oicRoles: {
    title: 'Oracle Integration: Check the roles assigned to your confidential application',
    url: `${integration}/integrations-user/check-roles-assigned-your-confidential-application.html`,
  },
  oicScopes: {
    title: 'Oracle Integration: Check that the scopes match your instance',
    url: `${integration}/integrations-user/check-scopes-match-your-oracle-integration-instance.html`,
  },
  oicAcrossDomains: {
    title: 'A-Team: Invoking OIC APIs using OAuth 2.0 across IAM domains',
    url: 'https://www.ateam-oracle.com/invoking-oracle-integration-cloud-oic-apis-using-oauth-2-0-client-credentials-and-authorization-code-across-iam-domains',
  },
  opaJwtGrant: {
    title: 'A-Team: Enable the JWT token grant type in Oracle Process Automation',
    url: 'https://www.ateam-oracle.com/enable-jwt-token-grant-type-in-oauth-authentication-in-oracle-process-automation',
  },
  opaAuthentication: {
    title: 'Process Automation REST API: Authentication',
    url: `${process}/rest-api-proca/Authentication.html`,
  },
  opaPrerequisites: {
    title: 'Process Automation REST API: OAuth prerequisites',
    url: `${process}/rest-api-proca/OAuth_prereq.html`,
  },
  opaPermissions: {
    title: 'Process Automation: Users, groups and permissions',
    url: `${process}/user-process-automation/users-groups-and-permissions.html`,
  },
  opaProcessAction: {
    title: 'Oracle Integration: Invoke a process with the Process action',
    url: `${integration}/integrations-user/invoke-process-integration-process-action.html`,
  },
  scopeNotFound: {
    title: 'Visual Builder: How it finds a resource application in its identity domain',
    url: `${oracle}/cloud/paas/app-builder-cloud/visual-builder-developer/how-does-vbvbs-find-resource-application-within-its-identity-domain.html`,
  },
  kidIsAlias: {
    title: 'Primavera Data Service: Using JWT User Assertion',
    url: 'https://docs.oracle.com/cd/G18302_01/English/data_service/D142311.html',
  },
  jtiOnce: {
    title: 'Primavera P6: Using JWT User Assertion',
    url: 'https://docs.oracle.com/cd/F88966_01/English/Integration_Documentation/rest_api/D102846.html',
  },
  invalidClientCauses: {
    title: 'OIC Terraform migrations (public repository): Implementation Guide, Troubleshooting',
    url: 'https://github.com/richard-umgang/oic-terraform-migrations',
  },
  scopeJoined: {
    title: 'Helidon issue 647: invalid_scope from IDCS',
    url: 'https://github.com/helidon-io/helidon/issues/647',
  },
  scopeNeeded: {
    title: 'Helidon issue 10578: IDCS needs a scope',
    url: 'https://github.com/helidon-io/helidon/issues/10578',
  },
  /** A public tutorial that prints the answer word for word; no lasting address of it is known. */
  scopeNotGranted: { title: 'Oracle API Platform tutorial “Using OAuth with APIs” (2018)' },
  oauthErrors: rfc(6749, '5.2'),
  oauthScope: rfc(6749, '3.3'),
  tokenEndpoint: rfc(6749, '3.2'),
  assertionErrors: rfc(7523, '3.1'),
  assertionRules: rfc(7523, '3'),
  bearerErrors: rfc(6750, '3.1'),
  jwtForm: rfc(7519, '7.2'),
} satisfies Record<string, Cite>
