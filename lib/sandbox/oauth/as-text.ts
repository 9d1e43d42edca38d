/** A claim for a sentence or a comparison. Not `String`, which calls what a claim that is an object has as its `toString`. */
export const asText = (claim: unknown): string =>
  typeof claim === 'string' ? claim : (JSON.stringify(claim) ?? 'missing')
