import { namesInText } from '../names-in-text'
import { renamer } from '../pseudonymise'
import type { Pseudonyms } from '../pseudonyms'
import { redact } from '../redact'
import type { Case } from './case'

/** The case with what a person calls it and notes now: without secrets, and by pseudonyms where the case goes by them. */
export function withWordsOf(told: Case, { name, notes }: Pick<Case, 'name' | 'notes'>): Case {
  const pseudonyms: Pseudonyms = new Map(
    told.legend.map(({ kind, pseudonym }) => [`${kind} ${pseudonym}`, { kind, pseudonym, name: pseudonym }]),
  )
  const rename = told.names === 'own' ? (text: string) => text : renamer(namesInText(`${name}\n${notes}`), pseudonyms)
  const words = { name: rename(redact(name.trim())) || 'Case', notes: rename(redact(notes)) }
  return {
    ...told,
    ...words,
    legend: [...pseudonyms.values()].map(({ kind, pseudonym }) => ({ kind, pseudonym })),
  }
}
