import type { Lane, Step } from './sequence'

/** Where a step stands among the lanes, counted from 0. */
export interface Place {
  /** Its left end. */
  start: number
  /** Lanes it crosses; 0: it stays in one. */
  span: number
  heads: 'right' | 'left' | 'nowhere'
}

export function placeStep({ from, to }: Pick<Step, 'from' | 'to'>, lanes: readonly Lane[]): Place {
  const [begins, ends] = [from, to].map((wanted) => lanes.findIndex(({ id }) => id === wanted))
  if (begins === undefined || ends === undefined || begins < 0 || ends < 0)
    throw new Error(`sequence: no lane for ${from} → ${to}`)
  return {
    start: Math.min(begins, ends),
    span: Math.abs(ends - begins),
    heads: begins === ends ? 'nowhere' : begins < ends ? 'right' : 'left',
  }
}
