/** A failure as somebody may paste it: what the bare text says, in the clothes of where it was seen. */
export interface Wrapping {
  name: string
  wrap: (failure: Wrapped, chance: () => number) => string
}

export interface Wrapped {
  text: string
  /** HTTP status, where it is known. */
  status?: number
  /** Whose answer it is; decides which address was called. */
  surface: string
}

/** A generator of numbers below one: the same seed gives the same ones (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(chance: () => number, among: readonly [T, ...T[]]): T =>
  among[Math.floor(chance() * among.length)] ?? among[0]
