import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './credentials-sent'

const by = (clientAuth: 'basic' | 'post' | 'client-assertion' | 'none') => ({
  tokenRequest: { ...healthyOpa.tokenRequest, clientAuth },
})

test.each<GateRow>([
  ['a header is a proof', by('basic'), { state: 'open' }],
  ['so is a secret in the form', by('post'), { state: 'open' }],
  ['so is an assertion of the client', by('client-assertion'), { state: 'open' }],
  ['nothing is none', by('none'), { state: 'shut', fix: { change: { credentials: 'whole' } } }],
  [
    'a public client has nothing to prove',
    { ...by('none'), app: { ...healthyOpa.app, clientType: 'public' } },
    { state: 'open', deciding: 'a public client' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
