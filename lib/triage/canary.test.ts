import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../gates/catalogue'
import { canaryShapes, secretTexts } from './canary-fixture'
import { caseOf } from './case/case-fixture'
import { caseMarkdown } from './case/case-markdown'
import { readCaseFile } from './case/read-case-file'
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
    ...(['pseudonyms', 'own'] as const).flatMap((names) => {
      const saved = caseOf(text, { notes: text, name: text }, names)
      return [JSON.stringify(saved), caseMarkdown(saved, catalogue)]
    }),
    // Somebody wrote it into a file by hand.
    JSON.stringify(readCaseFile(JSON.stringify({ ...caseOf('401'), notes: text, name: text }))),
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
