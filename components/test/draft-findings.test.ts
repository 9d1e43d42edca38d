import { expect, test } from 'vitest'
import { jwtBearer } from '@/lib/facts/grant-types'
import { userAssertion } from '@/lib/jose/assertion'
import { applyEdits, type Edit } from './assertion-edits'
import { draftFindings, mendEdits } from './draft-findings'

const now = Date.parse('2026-03-09T08:00:00Z')
const form = {
  clientId: 'a41c',
  clientName: 'Northwind caller',
  alias: 'key',
  aliases: [{ alias: 'key', isHere: true, isAttached: true }],
  grantType: jwtBearer,
  scope: 'https://x.example/process',
  clientProof: 'basic' as const,
  domain: {
    id: 'us',
    name: 'us',
    url: 'https://idcs-us.example',
    label: '',
    caller: 'client',
    state: 'connected',
  } as const,
}
const plain = userAssertion({ clientId: 'a41c', userName: 'maria', alias: 'key', now, jti: 'fresh' })
const found = (edits: readonly Edit[]) => draftFindings(applyEdits(plain, edits).draft, form, now)

test('what the page builds itself has no finding', () => {
  expect(found([])).toEqual([])
})

test.each<[string, Edit[], string]>([
  ['no kid', [{ part: 'header', name: 'kid', to: 'removed' }], 'assertion-key-named'],
  ['another algorithm', [{ part: 'header', name: 'alg', to: { type: 'text', text: 'HS256' } }], 'assertion-algorithm'],
  ['no exp', [{ part: 'claims', name: 'exp', to: 'removed' }], 'assertion-complete'],
  [
    'an issuer that is not the client',
    [{ part: 'claims', name: 'iss', to: { type: 'text', text: 'x' } }],
    'assertion-issuer',
  ],
  [
    'an audience of nobody',
    [{ part: 'claims', name: 'aud', to: { type: 'text', text: 'https://identity.oracle.com/' } }],
    'assertion-audience',
  ],
  ['times in quotes', [{ part: 'claims', name: 'exp', to: { type: 'text', text: '1773043500' } }], 'assertion-units'],
  [
    'milliseconds',
    [{ part: 'claims', name: 'exp', to: { type: 'number', text: String(now + 300_000) } }],
    'assertion-units',
  ],
  [
    'an end that is past',
    [{ part: 'claims', name: 'exp', to: { type: 'number', text: '1700000000' } }],
    'assertion-times',
  ],
])('%s is found before it is sent', (_, edits, gate) => {
  expect(found(edits).map(({ gateId }) => gateId)).toContain(gate)
})

test.each<[string, Edit[]]>([
  ['a missing kid', [{ part: 'header', name: 'kid', to: 'removed' }]],
  ['a value', [{ part: 'claims', name: 'iss', to: { type: 'text', text: 'x' } }]],
  ['a time', [{ part: 'claims', name: 'exp', to: { type: 'number', text: '1700000000' } }]],
  ['a missing claim', [{ part: 'claims', name: 'exp', to: 'removed' }]],
])('%s is mended by its fix', (_, edits) => {
  const [first] = found(edits)
  if (first?.fix?.kind !== 'request') throw new Error('no fix')
  expect(found(mendEdits(edits, first.fix.change))).toEqual([])
})
