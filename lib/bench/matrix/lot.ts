/** Chance by a seed (mulberry32): the same seed, the same lots. */
export interface Lot {
  /** A whole number from 0 to below `count`. */
  below: (count: number) => number
  one: <T>(of: readonly T[]) => T
  coin: () => boolean
}

export function drawBy(seed: number): Lot {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    one<T>(of: readonly T[]): T {
      const [first] = of
      if (first === undefined) throw new Error('nothing to choose from')
      return of[below(of.length)] ?? first
    },
    coin: () => next() < 0.5,
  }
}
