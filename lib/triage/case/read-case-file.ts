import { err, ok, type Result } from '../../result'
import { redact } from '../redact'
import { withoutSecrets } from '../without-secrets'
import type { Case } from './case'
import { caseShape } from './case-shape'
import { mapTexts } from './map-texts'

/** Is it meant to be a case, whole or not? Looks at its beginning only. */
export const isCaseFile = (text: string): boolean => /^\s*\{\s*"kind"\s*:\s*"assay-case"/.test(text)

/** A case as it was saved, or one sentence: what is wrong with the file, and what to do. Anybody may have written in it, so it is cleaned again. */
export function readCaseFile(text: string): Result<Case, string> {
  const json = parsed(text)
  if (json === undefined)
    return err('This case file was cut or changed on its way. Ask for it again, as an attachment.')
  const { kind, version } = json
  if (kind !== 'assay-case') return err('This is no case of Assay.')
  if (version !== 1)
    return err(
      typeof version === 'number'
        ? `This case was saved by a newer Assay (format ${version}). Open it there, or ask for its Markdown.`
        : 'This case file does not say its version. Ask for it again, as it was saved.',
    )
  const wrong = caseShape(json, '')
  if (wrong !== undefined)
    return err(
      `This case file is not as Assay saves it: see “${wrong.slice(0, 80)}”. Ask for it again, as it was saved.`,
    )
  return ok(cleaned(json as unknown as Case))
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function cleaned(read: Case): Case {
  const { facts, ...rest } = mapTexts(read, redact)
  const known = Object.entries(facts).map(([name, fact]) => [name, { ...fact, value: withoutSecrets(fact.value) }])
  return { ...rest, facts: Object.fromEntries(known) as Case['facts'] }
}
