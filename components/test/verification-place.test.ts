import { expect, test } from 'vitest'
import { verificationPlace } from './verification-place'

const domain = 'https://idcs-1.identity.oraclecloud.com'

test.each<[string, string, ReturnType<typeof verificationPlace>]>([
  ['the domain’s own page', `${domain}/ui/v1/device`, { at: 'own' }],
  ['its port spelled out', `${domain}:443/ui/v1/device`, { at: 'own' }],
  [
    'a page elsewhere',
    'https://idcs-2.identity.oraclecloud.com/ui',
    { at: 'elsewhere', host: 'idcs-2.identity.oraclecloud.com' },
  ],
  ['the domain’s host as a user name', 'https://idcs-1.identity.oraclecloud.com@evil.example/', { at: 'unusable' }],
  ['plain http', 'http://idcs-1.identity.oraclecloud.com/ui/v1/device', { at: 'unusable' }],
  ['plain http on this machine', 'http://127.0.0.1:4000/ui', { at: 'elsewhere', host: '127.0.0.1:4000' }],
  ['a script', 'javascript:alert(1)', { at: 'unusable' }],
  ['no address', 'go there', { at: 'unusable' }],
])('%s', (_, uri, expected) => {
  expect(verificationPlace(uri, domain)).toEqual(expected)
})
