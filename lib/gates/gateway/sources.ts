import type { Cite } from '../gate'

const gateway = 'https://docs.oracle.com/en-us/iaas/Content/APIGateway/Tasks'

export const sources = {
  tokens: {
    title: 'OCI API Gateway: Validating Tokens to Add Authentication and Authorization',
    url: `${gateway}/apigatewayusingjwttokens.htm`,
  },
  troubleshooting: {
    title: 'OCI API Gateway: Troubleshooting',
    url: 'https://docs.oracle.com/en-us/iaas/Content/APIGateway/Reference/apigatewaytroubleshooting.htm',
  },
  certificateAccess: {
    title: 'OCI IAM: Access Signing Certificate',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/settings/set-access-signing-certificate.htm',
  },
  keysProtected: {
    title: 'spring-security issue 8988: 401 from the key set of IDCS',
    url: 'https://github.com/spring-projects/spring-security/issues/8988',
  },
  fusionClient: {
    title: 'Fusion Applications REST API: Configure OAuth Using Your Identity Domain',
    url: 'https://docs.oracle.com/en/cloud/saas/applications-common/farca/Configure_OAuth_Using_Fusion_Applications_Identity_Domain.html',
  },
  triggerSecurity: {
    title: 'REST Adapter: Authenticate Requests for Invoking Oracle Integration Flows',
    url: 'https://docs.oracle.com/en/cloud/paas/application-integration/rest-adapter/authenticate-requests-invoking-oic-integration-flows.html',
  },
} satisfies Record<string, Cite>
