/** Lines of one text, of which the last counts even where it is empty: a break is a blank, and each empty line a break. */
export function folded(parts: readonly string[]): string {
  let text = parts[0] ?? ''
  let breaks = 0
  for (const [at, part] of parts.slice(1).entries()) {
    if (part === '' && at < parts.length - 2) breaks += 1
    else {
      text += breaks > 0 ? '\n'.repeat(breaks) + part : ` ${part}`
      breaks = 0
    }
  }
  return text
}
