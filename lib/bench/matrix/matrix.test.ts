import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../gates/catalogue'
import { shownElsewhere } from './case-of'
import { healthySetups } from './healthy'
import { drawBy } from './lot'
import { drawnPairs } from './pairs'
import { singlesOf } from './singles'
import { nameOf, plainVariants } from './variant'
import { type MatrixWorld, openMatrixWorld } from './world'

let world: MatrixWorld
beforeAll(async () => {
  world = await openMatrixWorld()
})

const met = new Set<string>()

describe('break → explained → fixed → green, one fault at a time', () => {
  test.each(plainVariants().map((variant) => [nameOf(variant), variant] as const))(
    '%s',
    async (_, variant) => {
      const singles = await singlesOf(world, variant)
      expect(singles.filter(({ says }) => says !== undefined)).toEqual([])
      expect(singles.length).toBeGreaterThan(25)
      for (const { fault } of singles) met.add(fault)
    },
    60_000,
  )

  test('every gate but those that show elsewhere was shut on some recipe', () => {
    // A client that proves itself by an assertion of its own is of no recipe; other tests have it.
    const elsewhere = [...shownElsewhere, 'client-assertion-subject']
    expect(catalogue.map(({ id }) => id).filter((id) => !met.has(id) && !elsewhere.includes(id))).toEqual([])
  })
})

test('of two faults the one that is met first is named first, and the other comes next', async () => {
  const { run, right, misses } = await drawnPairs(world, drawBy(2), 60)
  expect(right, misses.join('\n')).toBeGreaterThanOrEqual(run * 0.98)
}, 60_000)

test('varied healthy setups raise no alarm', async () => {
  expect((await healthySetups(world, drawBy(3), 30)).alarms).toEqual([])
}, 60_000)
