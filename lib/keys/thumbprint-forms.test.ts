import { expect, test } from 'vitest'
import { readThumbprint, x5tToHex } from './thumbprint-forms'

const x5t = 'pb9Ft1UyeQ0OmRcCvV0p0fZBBlw'
const hex = 'A5:BF:45:B7:55:32:79:0D:0E:99:17:02:BD:5D:29:D1:F6:41:06:5C'

test.each([
  ['base64url', x5t, { form: 'x5t', x5t }],
  ['base64url with padding', `${x5t}=`, { form: 'x5t', x5t }],
  ['hex with colons', hex, { form: 'hex', x5t }],
  ['hex without', hex.replaceAll(':', '').toLowerCase(), { form: 'hex', x5t }],
  ['a SHA-256 in hex', 'ab'.repeat(32), { form: 'sha-256' }],
  ['a SHA-256 in base64url', 'A'.repeat(43), { form: 'sha-256' }],
  ['an alias', 'emea-2026!', { form: 'unreadable' }],
  ['nothing', '', { form: 'unreadable' }],
])('%s is read', (_what, text, read) => {
  expect(readThumbprint(text)).toEqual(read)
})

test.each([
  [x5t, hex],
  ['no thumbprint', 'no thumbprint'],
])('%s is shown as %s', (text, shown) => {
  expect(x5tToHex(text)).toBe(shown)
})
