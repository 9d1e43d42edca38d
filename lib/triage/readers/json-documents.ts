/** More are a log of records. */
const most = 20

/** The JSON that a text is: one document, or several that follow each other, as files pasted one below the other. Empty: it is none. */
export function jsonDocuments(text: string): unknown[] {
  if (!/^\s*[{[]/.test(text)) return []
  try {
    return [JSON.parse(text)]
  } catch {
    // Several, or it only begins like JSON, e.g. a log line.
    return several(text)
  }
}

function several(text: string): unknown[] {
  // Where one ends and another begins at the margin below it.
  const parts = text.split(/(?<=[}\]])\s*\n(?=[{[])/)
  if (parts.length < 2 || parts.length > most) return []
  try {
    return parts.map((part) => JSON.parse(part))
  } catch {
    return []
  }
}
