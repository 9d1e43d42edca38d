import { expect, test } from 'vitest'
import { allRecipes } from '../../setup/recipes/recipes'
import { allCases } from './cases'
import { chaos, tally } from './chaos'
import { readChaosOptions } from './options'
import { ways } from './ways'

const ids = allRecipes.map(({ id }) => id)

test.each([
  ['the first recipe', { recipe: ids[0], perWay: 4 }],
  ['a rotation', { recipe: 'rotation', perWay: 2 }],
  ['every recipe', { perWay: 1 }],
])(
  'however requests fail and wherever it is killed, %s ends as if nothing had happened, and so does its undo',
  async (_which, some) => {
    const played = await chaos({ seed: 4, pairs: 10, ...some })
    const bad = played.filter(({ outcome }) => !outcome.isConverged)
    expect(bad.map(({ world, way, trouble, outcome }) => ({ world, way, trouble, why: outcome.why }))).toEqual([])
    expect(new Set(played.map(({ way }) => way)).size).toBeGreaterThan(Object.keys(ways).length)
    expect(tally(played)).toMatchObject({ converged: played.length, duplicates: 0, orphans: 0, lost: 0 })
  },
  120_000,
)

test('every way meets every request of the run and of the undo', () => {
  const cases = allCases({ requests: { run: 3, undo: 2 }, writes: { run: 4, undo: 5 } }, 0, 1)
  for (const way of Object.keys(ways)) {
    const faults = cases.flatMap(({ trouble }) => [...(trouble.run ?? []), ...(trouble.undo ?? [])])
    const once = faults.filter((fault) => fault.way === way && fault.times === 1)
    expect(once.map(({ at }) => at)).toEqual([1, 2, 3, 1, 2])
  }
  expect(cases.filter(({ way }) => way === 'killed')).toHaveLength(9)
})

test.each([
  [['--recipe', 'opa-jwt-assertion', '--seed', '7'], { ok: true, value: { recipe: 'opa-jwt-assertion', seed: 7 } }],
  [[], { ok: true, value: { recipe: undefined, seed: 1 } }],
  [['--recipe', 'nothing'], { ok: false, error: expect.stringContaining('There is no recipe "nothing"') }],
  [['--seed', 'x'], { ok: false, error: expect.stringContaining('whole number') }],
  [['--quick'], { ok: false, error: expect.stringContaining('"--quick" is not an option') }],
])('options %j are read', (given, expected) => {
  expect(readChaosOptions(given, ids)).toEqual(expected)
})
