import type { Fix } from '@/lib/gates/gate'
import type { Verdict } from '@/lib/gates/verdict'

export { certaintyWords, factWords, ownerWords } from '@/lib/triage/case-words'

/** The state of a rung, as it is said: part of the rung's accessible name. */
export const rungWords: Record<Verdict['rung'], string> = {
  open: 'open',
  shut: 'shut',
  candidate: 'may be the cause',
  next: 'will stop you next',
  unknown: 'cannot tell',
  'not-reached': 'not reached',
  'not-applicable': 'does not apply',
  crashed: 'our check failed',
}

/** What stands at the right of a rung: the deciding fact, or why there is none. */
export function rungAside({ rung, deciding }: Pick<Verdict, 'rung' | 'deciding'>): string {
  switch (rung) {
    case 'open':
    case 'shut':
      return deciding ?? ''
    case 'candidate':
      return deciding ?? 'fits, cannot tell from this'
    case 'next':
    case 'unknown':
    case 'not-reached':
    case 'not-applicable':
    case 'crashed':
      return deciding ? `${rungWords[rung]}: ${deciding}` : rungWords[rung]
  }
}

/** Why we know, one sentence. Empty where nothing is claimed. */
export function howWeKnow({ state, by }: Pick<Verdict, 'state' | 'by'>): string {
  switch (by) {
    case 'answer':
      return state === 'open' ? 'The answer shows it: the call got past here.' : 'The answer itself says so.'
    case 'check':
      return 'Checked against what is known of this call.'
    case 'elimination':
      return 'Every other gate that answers like this was ruled out.'
    case 'none':
      return ''
  }
}

/** What the fix button will do, one short sentence. */
export const fixHints: Record<Fix['kind'], string> = {
  change: 'Shows every request before anything is written.',
  recipe: 'Opens the wizard; nothing is written yet.',
  request: 'Changes the next test only.',
  manual: 'Only a person can do this.',
}
