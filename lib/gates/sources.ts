import { iam, issue, oracle, rfc } from './cite'
import type { Cite } from './gate'

/** What the gates rest on. A title says whose page it is and what it is about. */
export const sources = {
  userAssertion: iam('Client/User JWT Assertion', 'api-getstarted/ClientAssertion'),
  useOAuth: iam('Using OAuth 2 to Access the REST API', 'api-getstarted/OATOAuthClientWebApp'),
  scopes: iam('Scopes', 'api-getstarted/Scopes'),
  accessToken: iam('Access token', 'api-getstarted/AccessToken'),
  tokenValidation: iam('Token validation', 'api-getstarted/TokenValidation'),
  assertionGrant: iam('Assertion grant type', 'api-getstarted/AssertGT'),
  authenticationErrors: iam('Authentication API error codes', 'api-getstarted/MFAAuthAPIErrorCodes'),
  confidentialApplication: iam('Adding a Confidential Application', 'applications/add-confidential-application'),
  invalidClient: {
    title: 'OCI IAM known issues: EBS Asserter, “Client authentication failed”',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/known-issues/known-issues-ebs-asserter.htm',
  },
  refreshTokenReused: oracle(
    'REST Adapter: Troubleshoot the REST Adapter',
    'cloud/paas/application-integration/rest-adapter/troubleshoot-rest-adapter',
  ),
  oicPrerequisites: oracle(
    'Oracle Integration: Using OAuth 2.0 Grants in Identity Domain Environments',
    'cloud/paas/application-integration/soap-adapter/using-oauth-2.0-grants-oracle-identity-domain-environments',
  ),
  oicRoles: oracle(
    'Oracle Integration: Check the roles assigned to your confidential application',
    'cloud/paas/application-integration/integrations-user/check-roles-assigned-your-confidential-application',
  ),
  oicScopes: oracle(
    'Oracle Integration: Check that the scopes match your instance',
    'cloud/paas/application-integration/integrations-user/check-scopes-match-your-oracle-integration-instance',
  ),
  oicAcrossDomains: {
    title: 'A-Team: Invoking OIC APIs using OAuth 2.0 across IAM domains',
    url: 'https://www.ateam-oracle.com/invoking-oracle-integration-cloud-oic-apis-using-oauth-2-0-client-credentials-and-authorization-code-across-iam-domains',
  },
  opaJwtGrant: {
    title: 'A-Team: Enable the JWT token grant type in Oracle Process Automation',
    url: 'https://www.ateam-oracle.com/enable-jwt-token-grant-type-in-oauth-authentication-in-oracle-process-automation',
  },
  opaAuthentication: oracle(
    'Process Automation REST API: Authentication',
    'cloud/paas/process-automation/rest-api-proca/Authentication',
  ),
  opaPrerequisites: oracle(
    'Process Automation REST API: OAuth prerequisites',
    'cloud/paas/process-automation/rest-api-proca/OAuth_prereq',
  ),
  opaPermissions: oracle(
    'Process Automation: Users, groups and permissions',
    'cloud/paas/process-automation/user-process-automation/users-groups-and-permissions',
  ),
  opaProcessAction: oracle(
    'Oracle Integration: Invoke a process with the Process action',
    'cloud/paas/application-integration/integrations-user/invoke-process-integration-process-action',
  ),
  scopeNotFound: oracle(
    'Visual Builder: How it finds a resource application in its identity domain',
    'cloud/paas/app-builder-cloud/visual-builder-developer/how-does-vbvbs-find-resource-application-within-its-identity-domain',
  ),
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
  scopeJoined: issue('helidon-io/helidon', 647, 'invalid_scope from IDCS'),
  scopeNeeded: issue('helidon-io/helidon', 10578, 'IDCS needs a scope'),
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
