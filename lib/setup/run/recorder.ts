import type { Step } from '../plan/step-types'
import { fold, type RunState } from './fold'
import type { AppendExtras, Journal, JournalEvent, RunEvent, StepEvent } from './journal'

type NewEvent = RunEvent | StepEvent

/** One runner's view of a journal: what it knows is there, and the only way it writes. */
export interface Recorder {
  state: () => RunState
  /** `false`: somebody else runs this; stop. Throws on an illegal event, before anything is written. */
  write: (events: NewEvent[], extras?: AppendExtras) => Promise<boolean>
}

export async function openRecorder(steps: Step[], journal: Journal, now: () => number): Promise<Recorder> {
  let events = await journal.read()
  let state = fold(steps, events)
  const append = async (newEvents: NewEvent[], extras?: AppendExtras): Promise<boolean> => {
    const stamped: JournalEvent[] = newEvents.map((event) => ({ ...event, at: now() }))
    const next = [...events, ...stamped]
    const nextState = fold(steps, next)
    if (!(await journal.append(events.length, stamped, extras))) return false
    events = next
    state = nextState
    return true
  }
  let last: Promise<boolean> = Promise.resolve(true)
  return {
    state: () => state,
    // Steps run at the same time, but their events stand one behind the other. After a write that failed or came too late nothing
    // more is written: what is known here may not be what is there.
    write(newEvents, extras) {
      last = last.then((isOurs) => isOurs && append(newEvents, extras))
      return last
    },
  }
}
