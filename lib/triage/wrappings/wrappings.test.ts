import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableText } from '../../bench/table'
import { judge } from '../../gates/judge'
import { readPaste } from '../read-paste'
import { toFacts } from '../to-facts'
import { seeded, type Wrapped } from './wrapping'
import { wrappings } from './wrappings'

const now = '2026-03-09T08:00:00.000Z'
const failures = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../gates/corpus/failures.json'), 'utf8'),
) as (Wrapped & { id: string })[]

const explained = (text: string) => {
  const paste = readPaste(text)
  const { cause, candidates } = judge(toFacts(paste, now))
  return { isRecognised: paste.recognised.length > 0, first: cause?.gateId ?? candidates[0]?.gateId }
}

const bare = failures.map((failure) => ({ failure, ...explained(failure.text) }))
const rows = wrappings.map(({ name, wrap }) => {
  const chance = seeded(6)
  const read = bare.map(({ failure, first }) => ({ id: failure.id, bare: first, ...explained(wrap(failure, chance)) }))
  const judged = read.filter((each) => each.bare !== undefined)
  return {
    name,
    recognised: read.filter(({ isRecognised }) => isRecognised).length,
    unread: read.filter(({ isRecognised }) => !isRecognised).map(({ id }) => id),
    judged: judged.length,
    same: judged.filter((each) => each.first === each.bare).length,
    other: judged
      .filter((each) => each.first !== each.bare)
      .map(({ id, first, bare: wanted }) => `${id}: ${wanted} became ${first ?? 'nothing'}`),
  }
})
const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)

test('real failures are recognised in whatever they come wrapped in, and found to be the same', () => {
  const unread = bare.filter(({ isRecognised }) => !isRecognised).map(({ failure }) => failure.id)
  console.info(
    tableText(
      `${failures.length} failures, bare ${failures.length - unread.length} recognised${unread.length > 0 ? `, not ${unread.join(' ')}` : ''}`,
      ['wrapped as', 'recognised', 'same finding'],
      rows.map(({ name, recognised, judged, same }) => [name, `${recognised}/${failures.length}`, `${same}/${judged}`]),
    ),
    '\n\n',
    rows
      .flatMap(({ name, unread: ids, other }) => [
        `${name}:`,
        `  not recognised: ${ids.join(' ')}`,
        ...other.map((line) => `  ${line}`),
      ])
      .join('\n'),
  )
  expect(sum(({ recognised }) => recognised) / (failures.length * rows.length)).toBeGreaterThanOrEqual(0.99)
  expect(sum(({ same }) => same) / sum(({ judged }) => judged)).toBeGreaterThanOrEqual(0.97)
})

test('the same seed wraps alike', () => {
  const of = (seed: number) =>
    wrappings.map(({ wrap }) => wrap({ text: 'User not found.', surface: 'other' }, seeded(seed)))
  expect(of(1)).toEqual(of(1))
})
