import type { AssertionDraft } from '@/lib/jose/assertion'

export type Part = 'header' | 'claims'

/** How a value is written down while it is edited; the type decides what is signed: `300` and `"300"` are two things. */
export type ValueType = 'text' | 'number' | 'boolean' | 'json'

export interface EditedValue {
  type: ValueType
  text: string
}

/** One member that differs from what would be built. */
export interface Edit {
  part: Part
  name: string
  to: EditedValue | 'removed'
}

export interface EditTrouble {
  part: Part
  name: string
  /** What is wrong with the text for its type, one sentence. */
  message: string
}

export const valueTypes: readonly { value: ValueType; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'boolean', label: 'True or false' },
  { value: 'json', label: 'List or object' },
]

/** A value as it stands in an input. */
export function editedValue(value: unknown): EditedValue {
  if (typeof value === 'string') return { type: 'text', text: value }
  if (typeof value === 'number') return { type: 'number', text: String(value) }
  if (typeof value === 'boolean') return { type: 'boolean', text: String(value) }
  return { type: 'json', text: JSON.stringify(value) ?? '' }
}

/** The same edits with this one in place of an earlier one of the same member. */
export const withEdit = (edits: readonly Edit[], edit: Edit): Edit[] => [
  ...withoutEdit(edits, edit.part, edit.name),
  edit,
]

export const withoutEdit = (edits: readonly Edit[], part: Part, name: string): Edit[] =>
  edits.filter((edit) => edit.part !== part || edit.name !== name)

/** The draft with the edits in, and the edits that cannot be read. Those stay out. */
export function applyEdits(
  draft: AssertionDraft,
  edits: readonly Edit[],
): { draft: AssertionDraft; troubles: EditTrouble[] } {
  const edited = { header: { ...draft.header }, claims: { ...draft.claims } }
  const troubles: EditTrouble[] = []
  for (const { part, name, to } of edits) {
    if (to === 'removed') {
      delete edited[part][name]
      continue
    }
    const read = readValue(to)
    if (read.isRead) edited[part][name] = read.value
    else troubles.push({ part, name, message: read.message })
  }
  return { draft: edited, troubles }
}

type Read = { isRead: true; value: unknown } | { isRead: false; message: string }

function readValue({ type, text }: EditedValue): Read {
  switch (type) {
    case 'text':
      return { isRead: true, value: text }
    case 'number': {
      const value = Number(text)
      return text.trim() === '' || !Number.isFinite(value)
        ? { isRead: false, message: 'This is not a number. Choose Text to send it all the same.' }
        : { isRead: true, value }
    }
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { isRead: true, value: text === 'true' }
        : { isRead: false, message: 'Write true or false.' }
    case 'json':
      return readJson(text)
  }
}

function readJson(text: string): Read {
  try {
    return { isRead: true, value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError)
      return { isRead: false, message: 'This is not JSON. A list looks like ["one", "two"].' }
    throw error
  }
}
