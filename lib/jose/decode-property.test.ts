import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textToBase64url } from './bytes'
import { decodeJwt } from './decode'

const part = fc
  .oneof(
    fc.json({ maxDepth: 2 }),
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })).map((it) => JSON.stringify(it)),
  )
  .map(textToBase64url)
const piece = fc.oneof(
  part,
  fc.tuple(part, fc.nat(40)).map(([text, end]) => text.slice(0, -end || undefined)),
  fc.base64String(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '=', ' ', '\n', '%', '%2E', '"', 'Bearer ', 'eyJ', '{', '}', '\u0000'),
)
const pasted = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => String.fromCharCode(...bytes)),
  fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('.')),
  fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
)

test('whatever is pasted is read without a crash, and each flaw is a sentence', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const { kind, header, claims, problems, flaws } = decodeJwt(text)
      expect(problems).toEqual(flaws.map(({ says }) => says))
      for (const { says } of flaws) expect(says).toMatch(/^[A-Z].*[.]$/s)
      for (const read of [header, claims]) expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
      if (kind === 'none') expect(flaws).not.toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('of claims cut anywhere, what is read is what was written', () => {
  const members = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 6 })
  fc.assert(
    fc.property(members, fc.nat(), (written, where) => {
      const json = JSON.stringify(written)
      const { claims } = decodeJwt(`e30.${textToBase64url(json.slice(0, where % json.length))}.x`)
      const same = JSON.parse(json) as Record<string, unknown>
      for (const [name, value] of Object.entries(claims)) expect(value).toEqual(same[name])
    }),
    { numRuns: 1_000 },
  )
})

/** Each would take a pattern that looks at every run from each of its characters hours. */
const long = 2_000_000
test.each([
  ['dots', '.'.repeat(long)],
  ['padding', `e30.${'='.repeat(long)}A.x`],
  ['quotes', `e30.${'"'.repeat(long)}A`],
  ['spaces', `e30.${' '.repeat(long)}A`],
  ['per cent signs', '%'.repeat(long)],
  ['commas in cut claims', `e30.${textToBase64url(`{"a":1${','.repeat(long)}`)}.x`],
  ['brackets in cut claims', `e30.${textToBase64url(`{"a":${'['.repeat(long)}`)}.x`],
  ['brackets in whole claims', `e30.${textToBase64url(`{"a":${'['.repeat(long / 2)}${']'.repeat(long / 2)}}`)}.x`],
  ['backslashes in cut claims', `e30.${textToBase64url(`{"a":"${'\\'.repeat(long)}`)}.x`],
  ['members in cut claims', `e30.${textToBase64url(`{${'"a":1,'.repeat(long / 6)}`)}.x`],
  ['one word, over and over', 'eyJhIjoxfQ.'.repeat(long / 11)],
])('two million of %s come to an end', (_what, text) => {
  expect(decodeJwt(text).flaws).not.toEqual([])
})
