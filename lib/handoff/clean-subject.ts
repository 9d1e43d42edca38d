import { redact } from '../triage/redact'
import type { HandoffSubject } from './subject'

/** The subject without anything that looks like a secret: whoever named an application may have named it after its password. */
export const cleanSubject = (subject: HandoffSubject): HandoffSubject => clean(subject) as HandoffSubject

function clean(value: unknown): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, clean(member)]))
}
