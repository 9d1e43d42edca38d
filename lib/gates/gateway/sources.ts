import { iam, issue, oracle } from '../cite'
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
  certificateAccess: iam('Access Signing Certificate', 'settings/set-access-signing-certificate'),
  keysProtected: issue('spring-projects/spring-security', 8988, '401 from the key set of IDCS'),
  fusionClient: oracle(
    'Fusion Applications REST API: Configure OAuth Using Your Identity Domain',
    'cloud/saas/applications-common/farca/Configure_OAuth_Using_Fusion_Applications_Identity_Domain',
  ),
  triggerSecurity: oracle(
    'REST Adapter: Authenticate Requests for Invoking Oracle Integration Flows',
    'cloud/paas/application-integration/rest-adapter/authenticate-requests-invoking-oic-integration-flows',
  ),
} satisfies Record<string, Cite>
