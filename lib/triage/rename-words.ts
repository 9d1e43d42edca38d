/** Letters, digits and what joins them: a name ends where these do. */
const run = /[\p{L}\p{N}_@-]+/gu
const ofRun = /[\p{L}\p{N}_@-]/u

interface Sought {
  /** Lower-cased, whole. */
  name: string
  /** Characters before its first run. */
  before: number
}

/**
 * Replaces names, given in lower case, wherever they stand as words of their own; of two that begin alike the longer one. Once over the
 * text, however many names there are.
 */
export function renameWords<T>(
  names: ReadonlyMap<string, T>,
  rename: (found: string, what: T) => string,
): (text: string) => string {
  const byRun = index(names.keys())
  return (text) => {
    let renamed = ''
    let from = 0
    for (const { 0: whole, index } of text.matchAll(run)) {
      // What follows “%” and two digits is a word of its own: “%2Fhost” has “host”.
      const skipped = text[index - 1] === '%' && /^[0-9a-f]{2}/i.test(whole) ? 2 : 0
      const word = whole.slice(skipped)
      const at = index + skipped
      if (at < from || word === '') continue
      const found = byRun.get(word.toLowerCase())?.find((sought) => stands(sought, text, at, from))
      const what = found && names.get(found.name)
      if (found === undefined || what === undefined) continue
      const start = at - found.before
      const end = start + found.name.length
      renamed += text.slice(from, start) + rename(text.slice(start, end), what)
      from = end
    }
    return renamed + text.slice(from)
  }
}

/** Names by their first run, the longest first. */
function index(names: Iterable<string>): Map<string, Sought[]> {
  const byRun = new Map<string, Sought[]>()
  for (const name of names) {
    const [first] = name.matchAll(run)
    if (!first) continue
    const sought = { name, before: first.index }
    const alike = byRun.get(first[0])
    if (alike) alike.push(sought)
    else byRun.set(first[0], [sought])
  }
  for (const alike of byRun.values()) alike.sort((one, other) => other.name.length - one.name.length)
  return byRun
}

function stands({ name, before }: Sought, text: string, at: number, from: number): boolean {
  const start = at - before
  const end = start + name.length
  if (start < from || text.slice(start, end).toLowerCase() !== name) return false
  return !ofRun.test(text.charAt(end)) && !(before > 0 && ofRun.test(text.charAt(start - 1)))
}
