import { expect, test } from 'vitest'
import { gate, notYet } from '@/lib/pitfalls/cover'
import type { Pitfall } from '@/lib/pitfalls/pitfall'
import { coverageWords } from './coverage-words'

const pitfall = (...coveredBy: Pitfall['coveredBy']): Pitfall => ({
  id: 'X-1',
  sentence: '',
  right: '',
  sources: [{ title: '', url: '' }],
  certainty: 'inferred',
  coveredBy,
})

const whole = pitfall(gate('a'))
const partly = pitfall(gate('a'), notYet('More.'))
const open = pitfall(notYet('All.'))

test.each<[string, Pitfall[], string]>([
  ['each kind counts apart', [whole, partly, partly, open], 'Of 4, Assay covers 1 in full and 2 in part; 1 is open.'],
  ['nothing open is said as such', [whole, whole], 'Of 2, Assay covers 2 in full and 0 in part; 0 are open.'],
  ['several are open', [open, open], 'Of 2, Assay covers 0 in full and 0 in part; 2 are open.'],
])('%s', (_, list, words) => {
  expect(coverageWords(list)).toContain(words)
})
