import { expect, test } from 'vitest'
import { makeKeyPair } from '@/lib/jose/key-pair'
import { whyNoRefresh } from './why-no-refresh'

test.each<[string, 'basic' | 'post' | 'assertion', boolean, RegExp | undefined]>([
  ['an assertion that was signed elsewhere', 'assertion', false, /signed elsewhere is used/],
  ['an assertion that this browser signs', 'assertion', true, undefined],
  ['a secret in the header', 'basic', false, undefined],
  ['a secret in the form', 'post', false, undefined],
])('%s', async (_, clientProof, hasKey, expected) => {
  const key = hasKey
    ? { from: 'file' as const, key: (await makeKeyPair('rsa-2048', { asFile: false })).privateKey }
    : undefined
  const because = whyNoRefresh({ clientProof, key })
  if (expected) expect(because).toMatch(expected)
  else expect(because).toBeUndefined()
})
