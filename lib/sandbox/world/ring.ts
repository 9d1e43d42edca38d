/** Counted entries of which the newest `capacity` are kept. */
export interface Ring<T> {
  add(entry: T): void
  /** Those with a higher number, oldest first. */
  after(seq: number): T[]
}

/** Old entries are overwritten in place: shifting a long array costs each request more than writing the entry. */
export function createRing<T extends { seq: number }>(capacity: number): Ring<T> {
  const entries: T[] = []
  let oldest = 0
  return {
    add(entry) {
      if (entries.length < capacity) {
        entries.push(entry)
        return
      }
      entries[oldest] = entry
      oldest = (oldest + 1) % capacity
    },
    after: (seq) => [...entries.slice(oldest), ...entries.slice(0, oldest)].filter((entry) => entry.seq > seq),
  }
}
