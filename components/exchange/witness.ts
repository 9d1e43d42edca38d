import type { OwnValues } from './own-values'

/** What the page itself knows of one exchange that the console's server carried out for it. */
export interface Witness {
  own: OwnValues
  /** This browser's clock when it asked the console, in milliseconds. */
  askedAt: number
  /** Until it had the console's answer; whatever else the console did for it is in there. */
  milliseconds: number
}

/** Sends, and takes the time. */
export async function witnessed<R>(
  send: () => Promise<R>,
  ownOf: (result: R) => OwnValues,
): Promise<{ result: R; witness: Witness }> {
  const askedAt = Date.now()
  const began = performance.now()
  const result = await send()
  const milliseconds = Math.round(performance.now() - began)
  return { result, witness: { own: ownOf(result), askedAt, milliseconds } }
}
