import type { Cite } from '../../gates/gate'

const integration = 'https://docs.oracle.com/en/cloud/paas/application-integration'
const process = 'https://docs.oracle.com/en/cloud/paas/process-automation'

/** What the adviser rests on beside the sources of gates and pitfalls. */
export const adviserPages = {
  identityPropagation: {
    title: 'REST Adapter: Configure OAuth identity propagation',
    url: `${integration}/rest-adapter/configure-oauth-identity-propagation.html`,
  },
  developerApis: {
    title: 'Oracle Integration: Invoke the developer APIs from an external client',
    url: `${integration}/integrations-user/invoke-oracle-integration-developer-apis-external-client.html`,
  },
  opaConnector: {
    title: 'Process Automation: Secure a REST connector',
    url: `${process}/user-process-automation/secure-rest-connector.html`,
  },
} satisfies Record<string, Cite>
