import { expect, test } from 'vitest'
import type { ServiceInstance } from '../../queries/shapes/domains'
import { developerAddresses } from './developer-addresses'

const audience = 'https://0A1B2C3D.integration.us-ashburn-1.ocp.oraclecloud.com:443'

const instance = (urls: string[]): ServiceInstance => ({
  kind: 'oic',
  appId: 'a',
  displayName: 'Orders integration',
  clientId: 'c',
  audience,
  secondaryAudiences: [],
  scopes: [],
  allowedGrants: [],
  isActive: true,
  isOracleService: true,
  urls,
  roles: [],
})

const list = '/ic/api/integration/v1/integrations?integrationInstance='

test.each([
  [
    'its own address',
    ['https://orders-axk4-ia.integration.us-ashburn-1.ocp.oraclecloud.com', audience],
    {
      instance: 'orders-axk4-ia',
      design: `https://design.integration.us-ashburn-1.ocp.oraclecloud.com${list}orders-axk4-ia`,
      runTime: `https://orders-axk4-ia.integration.us-ashburn-1.ocp.oraclecloud.com${list}orders-axk4-ia`,
    },
  ],
  [
    'an address of the sandbox',
    ['http://127.0.0.1:4000/us/oic-us', audience],
    {
      instance: 'Orders integration',
      runTime: `http://127.0.0.1:4000/us/oic-us${list}Orders%20integration`,
    },
  ],
  ['its audience alone, which is no address', [audience], { instance: 'Orders integration' }],
])('of an instance that shows %s', (_what, urls, expected) => {
  expect(developerAddresses(instance(urls))).toEqual(expected)
})
