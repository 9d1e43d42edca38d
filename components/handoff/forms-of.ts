import { exporters } from '@/lib/handoff/exporters'
import type { HandoffSubject } from '@/lib/handoff/subject'
import { writeHandoff } from '@/lib/handoff/write-handoff'
import type { Form } from './form-choice'

/** Every form of an application, or of one that is planned. */
export const formsOf = (subject: HandoffSubject): Form[] =>
  exporters.map((exporter) => ({ exporter, file: writeHandoff(exporter, subject) }))
