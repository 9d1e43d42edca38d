import { expect, test } from 'vitest'
import type { CertificateFact } from '../../facts/domain-facts'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './partner-certificate'

const [own, partner] = healthyOpa.certificates.map((each) => ({ ...each })) as [CertificateFact, CertificateFact]

test.each<GateRow>([
  ['one that is trusted in the domain is open', { certificates: [own, partner] }, { state: 'open' }],
  ['under another alias as well', { certificates: [own, { ...partner, alias: 'other' }] }, { state: 'open' }],
  ['another certificate is not it', { certificates: [own, { ...partner, x5t: 'another' }] }, { state: 'unknown' }],
  ['without it only the domain’s answer tells', { certificates: [own] }, { state: 'unknown' }],
  ['so with a certificate nobody knows', { certificates: [] }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})

test('left alone it is mended by a setup with a key', () => {
  expect(gate.whenLeft?.(healthyOpa).fix).toMatchObject({ kind: 'recipe', recipe: 'opa-jwt-assertion' })
})
