type Json = Record<string, unknown>

/**
 * The members of a JSON object that was cut or damaged: each that is whole and reads by itself. What ends with the text is left out,
 * as a number without its last digits reads too. `null`: no object begins there. Linear in the length of the text.
 */
export function salvageMembers(text: string): Json | null {
  const begin = text.search(/\S/)
  if (text[begin] !== '{') return null
  const members: [string, unknown][] = []
  let from = begin + 1
  let depth = 1
  let isInText = false
  for (let at = from; at < text.length && depth > 0; at += 1) {
    const character = text[at]
    if (isInText) {
      if (character === '\\') at += 1
      else if (character === '"') isInText = false
      continue
    }
    if (character === '"') isInText = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    const isEnd = (character === ',' && depth === 1) || depth === 0
    if (!isEnd) continue
    members.push(...membersIn(text.slice(from, at)))
    from = at + 1
  }
  return Object.fromEntries(members)
}

function membersIn(member: string): [string, unknown][] {
  try {
    // Entries, as a plain assignment would take `__proto__` for more than a name.
    return Object.entries(JSON.parse(`{${member}}`) as Json)
  } catch {
    // A damaged member is what this is for: the others are still told.
    return []
  }
}
