/** A token as it was pasted, without what mail, shells and code put around and into it. */
export interface TidyToken {
  token: string
  /** What was taken off or put right, one phrase each. */
  repaired: string[]
  /** The same token stood there twice. */
  isTwice: boolean
}

const opening = new Set('"\'`<')
const closing = new Set('"\'`>,;')

/** Linear in the length of the text. */
export function tidyToken(text: string): TidyToken {
  const repaired: string[] = []
  let token = text.trim()
  const mend = (what: string, next: string) => {
    if (next === token) return
    repaired.push(what)
    token = next
  }
  mend('took off “Bearer”', token.replace(/^(?:authorization:\s*)?bearer\s+/i, ''))
  mend('took off quotes', stripped(token))
  mend('decoded %-signs', token.includes('%') ? percentDecoded(token) : token)
  const isWrapped = /[\r\n]/.test(token)
  const first = firstOfTwo(token)
  if (first !== undefined) return { token: first, repaired, isTwice: true }
  mend(isWrapped ? 'joined wrapped lines' : 'took out spaces', token.replace(/\s+/g, ''))
  const half = halfOf(token)
  return half === undefined ? { token, repaired, isTwice: false } : { token: half, repaired, isTwice: true }
}

function stripped(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && opening.has(text.charAt(start))) start += 1
  while (end > start && closing.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const percentDecoded = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Copied twice with a space or a line between. A wrapped token has no two words alike. */
function firstOfTwo(text: string): string | undefined {
  const [one, other, ...more] = text.split(/\s+/, 3)
  return more.length === 0 && one !== undefined && one === other && one.includes('.') ? one : undefined
}

/** Copied twice with nothing between. */
function halfOf(token: string): string | undefined {
  const half = token.slice(0, token.length / 2)
  return half.includes('.') && token === half + half ? half : undefined
}
