import type { Plan } from '../../setup/plan/plan-types'
import type { JournalEvent } from '../../setup/run/journal'
import { kindOf } from '../../setup/steps/steps'
import { plainText } from '../plain-text'
import type { Terminal } from '../terminal'

/** Tells each event of a run as it is written. */
export function progress({ steps }: Plan, { say }: Terminal): (events: readonly JournalEvent[]) => void {
  const titles = new Map(steps.map((step) => [step.id, kindOf(step).describe(step)]))
  return (events) => {
    for (const event of events) {
      if (event.type === 'step-inserted') titles.set(event.insert.id, kindOf(event.insert).describe(event.insert))
      if (!('step' in event) || !('says' in event)) continue
      say(plainText(`${words[event.type]}  ${titles.get(event.step) ?? event.step}. ${event.says}`))
    }
  }
}

const words: Record<Extract<JournalEvent, { says: string }>['type'], string> = {
  waiting: '  wait',
  awaiting: ' pause',
  confirmed: '    go',
  'no-answer': '     ?',
  done: '  done',
  failed: 'FAILED',
  undone: 'undone',
  'undo-failed': ' STUCK',
}
