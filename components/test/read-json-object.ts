/** What a typed JSON object says, or where it stops being one. */
export type ReadJson =
  | {
      at: 'read'
      value: Record<string, unknown>
      /** Members that stand more than once at the top; the last of each counts. */
      doubled: string[]
    }
  | { at: 'fault'; line: number; column: number; because: string }

const token =
  /\s*("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\]:,])/uy

/**
 * Reads one object. The platform's parser names a place in some browsers and none in others, and keeps silent about members that
 * stand twice; this finds both. Lines and columns count from 1.
 */
export function readJsonObject(text: string): ReadJson {
  let end = 0
  let next: string | undefined
  const doubled: string[] = []

  const advance = () => {
    token.lastIndex = end
    const match = token.exec(text)
    next = match?.[1]
    if (match) end = token.lastIndex
  }
  const fault = (wanted: string): never => {
    const at = next === undefined ? end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) : end - next.length
    throw new Fault(
      at,
      at >= text.length ? `The text ends here; ${wanted} is missing.` : `Here ${wanted} was expected.`,
    )
  }
  const take = (wanted: string, name: string) => {
    if (next !== wanted) fault(name)
    advance()
  }
  const list = (close: string, item: () => void) => {
    advance()
    if (next !== close) {
      item()
      while (next === ',') {
        advance()
        item()
      }
    }
    take(close, `a comma or “${close}”`)
  }
  const object = (depth: number) => {
    const seen = new Set<string>()
    list('}', () => {
      if (!next?.startsWith('"')) fault('a name in double quotes')
      const name = String(JSON.parse(next ?? '""'))
      if (depth === 0 && seen.has(name) && !doubled.includes(name)) doubled.push(name)
      seen.add(name)
      advance()
      take(':', 'a colon')
      value(depth + 1)
    })
  }
  const value = (depth: number) => {
    if (depth > 100) fault('less nesting')
    if (next === '{') object(depth)
    else if (next === '[') list(']', () => value(depth + 1))
    else if (next === undefined || /^[}\]:,]$/.test(next)) fault('a value')
    else advance()
  }

  try {
    advance()
    if (next !== '{') fault('“{”, the beginning of an object,')
    object(0)
    if (next !== undefined || text.slice(end).trim() !== '') fault('the end of the text')
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const before = text.slice(0, error.at).split('\n')
    return { at: 'fault', line: before.length, column: (before.at(-1)?.length ?? 0) + 1, because: error.message }
  }
  return { at: 'read', value: JSON.parse(text), doubled }
}

class Fault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}
