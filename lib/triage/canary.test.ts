import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canaryShapes, secretTexts } from './canary-fixture'
import { pseudonymise } from './pseudonymise'
import { readPaste } from './read-paste'
import { redact } from './redact'
import { toFacts } from './to-facts'

const keepsNothing = (text: string) => {
  const paste = readPaste(text)
  const kept = [
    JSON.stringify(paste),
    JSON.stringify(toFacts(paste, '2026-03-09T08:00:00.000Z')),
    pseudonymise(paste, new Map()),
    redact(text),
  ]
  for (const shape of canaryShapes) for (const each of kept) expect(each).not.toContain(shape)
}

test.each(secretTexts)('a secret survives nowhere: %s', (_, text) => keepsNothing(text))

test('real failures have no secrets in them, and lose nothing but what is marked as one', () => {
  const failures = JSON.parse(readFileSync(join(import.meta.dirname, '../gates/corpus/failures.json'), 'utf8')) as {
    id: string
    text: string
  }[]
  expect(failures.filter(({ text }) => redact(text) !== text).map(({ id }) => id)).toEqual([])
})
