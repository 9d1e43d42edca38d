/** How the file begins, with whatever spacing. */
const beginning = /\{\s{0,40}"assay"\s{0,10}:\s{0,10}"snapshot"/

/** A snapshot within a longer text, and the text without it; `undefined`: there is none. */
export function findSnapshot(text: string): { snapshot: string; rest: string } | undefined {
  const start = beginning.exec(text)?.index
  if (start === undefined) return undefined
  const end = endOfObject(text, start)
  const rest = `${text.slice(0, start).trimEnd()}\n${text.slice(end).trimStart()}`
  return { snapshot: text.slice(start, end), rest: rest.trim() }
}

/** Behind its closing brace; the end of the text where that is missing. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  let isInString = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at++
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return text.length
}
