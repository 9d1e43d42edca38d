import type { Outcome, Trouble } from './play'
import { type WayName, ways } from './ways'

export interface Case {
  /** Row of the table. */
  way: string
  trouble: Trouble
}

const names = Object.keys(ways) as WayName[]

/** So many failures in a row outlast what is tried by itself: the run stops and a person resumes it. */
const manyTimes = 7
const manyWays: WayName[] = ['not sent', 'answer lost', '429']
const races = 12

/** Every request of the plan and of its undo in every way, a death at every journal write, two runners, and pairs by lot. */
export function allCases(
  { requests, writes }: Pick<Outcome, 'requests' | 'writes'>,
  pairs: number,
  seed: number,
): Case[] {
  const requestCases = names.flatMap((way) =>
    [1, 2, ...(manyWays.includes(way) ? [manyTimes] : [])].flatMap((times) => [
      ...numbers(requests.run).map((at): Case => ({ way, trouble: { run: [{ way, at, times }] } })),
      ...numbers(requests.undo).map((at): Case => ({ way, trouble: { undo: [{ way, at, times }] } })),
    ]),
  )
  const kills: Case[] = [
    ...numbers(writes.run).map((at): Case => ({ way: 'killed', trouble: { killRunAt: at } })),
    ...numbers(writes.undo).map((at): Case => ({ way: 'killed', trouble: { killUndoAt: at } })),
  ]
  const givenUp: Case[] = [
    ...numbers(writes.run).map(
      (at): Case => ({ way: 'killed, then undone', trouble: { killRunAt: at, givesUp: true } }),
    ),
    ...numbers(requests.run).map(
      (at): Case => ({
        way: 'stopped, then undone',
        trouble: { run: [{ way: at % 2 ? 'answer lost' : '500', at, times: manyTimes }], givesUp: true },
      }),
    ),
  ]
  const twoRunners = numbers(races).map((n): Case => ({ way: 'two runners', trouble: { race: seed + n } }))
  return [...requestCases, ...kills, ...givenUp, ...twoRunners, ...pairsByLot({ requests, writes }, pairs, seed)]
}

/** Two different failures in one run, and one in its undo, or a death in between. */
function pairsByLot({ requests, writes }: Pick<Outcome, 'requests' | 'writes'>, pairs: number, seed: number): Case[] {
  const chance = lot(seed)
  const fault = (most: number) => ({ way: names[chance(names.length) - 1] as WayName, at: chance(most), times: 1 })
  return numbers(pairs).map(() => ({
    way: 'pairs',
    trouble: {
      run: [fault(requests.run), fault(requests.run + 4)],
      undo: [fault(requests.undo)],
      ...(chance(2) === 1 && { killRunAt: chance(writes.run) }),
      ...(chance(2) === 1 && { killUndoAt: chance(writes.undo) }),
    },
  }))
}

/** So many of each way, by lot; always the same for one seed. */
export function sampleOf(cases: Case[], perWay: number, seed: number): Case[] {
  const chance = lot(seed)
  return [...new Set(cases.map(({ way }) => way))].flatMap((way) => {
    const left = cases.filter((each) => each.way === way)
    return numbers(Math.min(perWay, left.length)).flatMap(() => left.splice(chance(left.length) - 1, 1))
  })
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Whole numbers from 1 to `most`, by the seed (mulberry32). */
function lot(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) % most) + 1
  }
}
