import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './request-form'

const { contentType: _, ...unseen } = healthyOpa.tokenRequest
const sent = (part: object) => ({ tokenRequest: { ...healthyOpa.tokenRequest, ...part } })

test.each<GateRow>([
  ['a form is open', sent({ contentType: 'application/x-www-form-urlencoded; charset=UTF-8' }), { state: 'open' }],
  [
    'JSON is none',
    sent({ contentType: 'application/json' }),
    { state: 'shut', says: 'Its content type was application/json.', fix: { kind: 'request' } },
  ],
  ['neither is a misspelt type', sent({ contentType: 'application/x-www-form-urlencode' }), { state: 'shut' }],
  ['nor nothing', sent({ contentType: '' }), { says: 'Its content type was missing.' }],
  [
    'GET is no POST',
    sent({ method: 'GET' }),
    { says: 'It was sent by GET.', fix: { change: { tokenMethod: 'POST' } } },
  ],
  ['a type nobody showed cannot be told', { tokenRequest: unseen }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
