import { redact } from '../triage/redact'

/** The subject without anything that looks like a secret: whoever named an application may have named it after its password. */
// Safe: texts stay texts.
export const cleanSubject = <Subject>(subject: Subject): Subject => clean(subject) as Subject

function clean(value: unknown): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, clean(member)]))
}
