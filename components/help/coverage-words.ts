import type { Pitfall } from '@/lib/pitfalls/pitfall'

/** How much of a list is met today, in a sentence or two. */
export function coverageWords(pitfalls: readonly Pitfall[]): string {
  const open = pitfalls.filter(({ coveredBy }) => coveredBy.every((cover) => 'notYet' in cover)).length
  const partly = pitfalls.filter(({ coveredBy }) => coveredBy.some((cover) => 'notYet' in cover)).length - open
  const whole = pitfalls.length - partly - open
  return `Of ${pitfalls.length}, Assay covers ${whole} in full and ${partly} in part; ${open} ${open === 1 ? 'is' : 'are'} open. What is missing stands with each.`
}
