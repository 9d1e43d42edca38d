/** A value for JSON, `undefined` for anything else: garbage from outside is an answer, not an accident. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
