import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJwts } from '../find-jwts'
import { tokensInLine } from './tokens-in-line'

const token = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.${'Ab1-_'.repeat(68)}Ab`
const piece = fc.oneof(
  fc.constantFrom(
    token,
    token.slice(3),
    token.slice(0, 40),
    token.replace('-', '/'),
    `${token}/path`,
    'eyJ',
    'eyJhbGciOiJSUzI1NiJ9',
  ),
  fc.constantFrom(' ', '.', '=', '"', '/', '+', 'Bearer ', 'assertion=', '%3D', '%2', ',', 'x', '\\', '\r'),
  fc.string({ maxLength: 5 }),
)

test('of any line the same tokens are found as by the long way', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), fc.boolean(), (pieces, isInside) => {
      const line = pieces.join('').replaceAll('\n', ' ')
      const found: string[] = []
      const [text, from] = isInside ? [`eyJx\n${line}\neyJ${token}`, 5] : [line, 0]
      const count = tokensInLine()(text, from, from + line.length, (inText, start, end, lineStart) =>
        found.push(`${start - lineStart} ${inText.slice(start, end)}`),
      )
      const wanted = findJwts(line).map(({ start, text: each }) => `${start} ${each}`)
      expect(found).toEqual(wanted)
      expect(count).toBe(wanted.length)
    }),
    { numRuns: 2_000 },
  )
})
