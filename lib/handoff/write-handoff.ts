import { cleanSubject } from './clean-subject'
import type { Exporter } from './exporter'
import type { RotationSubject } from './rotation/rotation-subject'
import type { HandoffSubject } from './subject'

export interface HandoffFile {
  name: string
  mediaType: string
  content: string
  leavesOut: string[]
}

/** The file that leaves the console; a sentence instead where this subject has none of that kind. */
export function writeHandoff(exporter: Exporter, subject: HandoffSubject): HandoffFile | { unfit: string } {
  const cleaned = cleanSubject(subject)
  const unfit = unfitOf(exporter, cleaned)
  return unfit === undefined ? fileOf(exporter, cleaned) : { unfit }
}

/** The same of a rotation. */
export function writeRotation(
  exporter: Exporter<RotationSubject>,
  subject: RotationSubject,
): HandoffFile | { unfit: string } {
  const cleaned = cleanSubject(subject)
  const unfit = exporter.unfit?.(cleaned)
  return unfit === undefined ? fileOf(exporter, cleaned) : { unfit }
}

const fileOf = <Subject>(exporter: Exporter<Subject>, cleaned: Subject): HandoffFile => ({
  name: exporter.fileName(cleaned),
  mediaType: exporter.mediaType,
  content: exporter.write(cleaned),
  leavesOut: exporter.leavesOut(cleaned),
})

function unfitOf(exporter: Exporter, subject: HandoffSubject): string | undefined {
  if (subject.client.clientId === '' && !exporter.isOfPlan) return tooEarly
  return (exporter.isOfApp ? undefined : subject.noCall) ?? exporter.unfit?.(subject)
}

const tooEarly =
  'It needs the client ID, which the domain gives when the application is made. The page of the run has it.'
