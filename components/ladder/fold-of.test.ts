import { expect, test } from 'vitest'
import type { Verdict } from '@/lib/gates/verdict'
import { foldOf } from './fold-of'

test.each<[string, Verdict['rung'][], ReturnType<typeof foldOf>]>([
  ['all open', ['open', 'open'], 'open'],
  ['none reached', ['not-reached', 'not-reached', 'not-reached'], 'not-reached'],
  ['one alone, whose fact is worth its line', ['open'], undefined],
  ['the shut gate among open ones', ['open', 'shut'], undefined],
  ['one that stops the call next', ['not-reached', 'next'], undefined],
  ['a doubt', ['open', 'unknown'], undefined],
  ['doubts alone', ['unknown', 'unknown'], undefined],
  ['candidates', ['candidate', 'candidate'], undefined],
  ['a failed check', ['crashed', 'crashed'], undefined],
  ['where the call stopped between two gates', ['open', 'not-reached'], undefined],
])('%s', (_, rungs, fold) => {
  expect(foldOf(rungs.map((rung) => ({ rung })))).toBe(fold)
})
