import { expect, test } from 'vitest'
import { readKeySet } from './read-key-set'

const rsa = { kty: 'RSA', n: 'AQAB', e: 'AQAB', kid: 'SIGNING_KEY', x5t: 'abc' }

test('of a key set or one key the public RSA keys are taken, and nothing else of them', () => {
  const wanted = { ok: true, value: [rsa] }
  expect(
    readKeySet(JSON.stringify({ keys: [{ ...rsa, d: 'private', key_ops: ['sign'] }, { kty: 'EC' }, null] })),
  ).toEqual(wanted)
  expect(readKeySet(JSON.stringify(rsa))).toEqual(wanted)
})

test.each([
  ['no JSON', '<html>', 'not JSON'],
  ['no keys', '{"keys":[]}', 'no RSA key'],
  ['something else', '[1, 2]', 'no RSA key'],
  ['null', 'null', 'no RSA key'],
])('%s gets a sentence', (_what, text, says) => {
  expect(readKeySet(text)).toMatchObject({ ok: false, error: expect.stringContaining(says) })
})
