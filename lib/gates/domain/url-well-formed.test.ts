import { expect, test } from 'vitest'
import { factsOf, type GateRow, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './url-well-formed'

const at = (url: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, url } })

test.each<GateRow>([
  ['the domain’s own address is open', {}, { state: 'open' }],
  [
    'a doubled scheme',
    at('https://https://idcs.example/oauth2/v1/token'),
    { says: 'The address has its scheme twice.' },
  ],
  ['a blank', at('https:// idcs.example/oauth2/v1/token'), { says: 'The address has a blank in it.' }],
  ['a placeholder', at('https://<domain>/oauth2/v1/token'), { says: 'The address still has a placeholder in it.' }],
  ['quotation marks', at('“https://idcs.example/oauth2/v1/token”'), { state: 'shut' }],
  ['no scheme', at('idcs.example/oauth2/v1/token'), { says: 'The address does not begin with https://.' }],
  ['no host', at('https:///oauth2/v1/token'), { says: 'The address has no host.' }],
  ['an address nobody told', at(''), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})

test('a host that was not found for its doubled scheme is a badly written address', () => {
  const refusal = { at: 'network' as const, text: 'getaddrinfo ENOTFOUND https' }
  const { domain } = healthyOpa
  const { cause } = judge(factsOf({ domain, ...at('https://https://idcs.example/oauth2/v1/token'), refusal, now }))
  expect(cause).toMatchObject({ gateId: 'url-well-formed', fix: { change: { tokenOrigin: 'domain' } } })
})
