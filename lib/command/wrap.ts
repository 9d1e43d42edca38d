const widest = 96

/** A paragraph in lines that a terminal does not break, each with the same room before it. A longer word stands alone. */
export function wrap(text: string, before = '', first = before): string {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > widest) {
      lines.push(line)
      line = before
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}
