import type { HandoffSubject } from './subject'

/** Who opens the file. */
export const readers = {
  developer: 'Developer of the caller',
  integrator: 'Integrator',
  administrator: 'Domain administrator',
  network: 'Network team',
  auditor: 'Auditor',
} as const

export type Reader = keyof typeof readers

/** One form in which a subject leaves the console. Pure: the same subject gives the same text. */
export interface Exporter<Subject = HandoffSubject> {
  /** Words; also in addresses. */
  id: string
  /** As one chooses it. */
  title: string
  /** What the reader does with it, one sentence. */
  says: string
  reader: Reader
  /** Why there is none of this subject, one sentence; `undefined`: there is. */
  unfit?: (subject: Subject) => string | undefined
  /** It makes the client, so it needs none that is there. */
  isOfPlan?: true
  /** It is of the application and not of a call, so it needs no grant that is known here. */
  isOfApp?: true
  /** It speaks in the words of the reader's console. */
  isOfConsole?: true
  /** Behind the client's name and the day, e.g. `handoff.sh`. */
  fileName: (subject: Subject) => string
  mediaType: string
  /** What is not in it and where the reader gets it, one sentence each. */
  leavesOut: (subject: Subject) => string[]
  write: (subject: Subject) => string
}
