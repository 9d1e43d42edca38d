import { type Edit, editedValue, type Part } from './assertion-edits'
import { readJsonObject } from './read-json-object'

/** The parts that are written as JSON now, as they were typed, right or wrong. */
export type RawParts = Partial<Record<Part, string>>

/** What differs between a part as it would be built and as it was written. */
export function editsFromJson(part: Part, plain: Record<string, unknown>, written: Record<string, unknown>): Edit[] {
  const removed = Object.keys(plain).filter((name) => !(name in written))
  const changed = Object.entries(written).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(plain[name]),
  )
  return [
    ...removed.map((name) => ({ part, name, to: 'removed' as const })),
    ...changed.map(([name, value]) => ({ part, name, to: editedValue(value) })),
  ]
}

export const isFaulty = (raw: RawParts): boolean =>
  Object.values(raw).some((text) => readJsonObject(text).at === 'fault')
