export interface FoundJwt {
  /** Whole, for decoding; never kept. */
  text: string
  start: number
  end: number
  /** A few characters in front, which say what it was sent as. */
  before: string
  isWrapped: boolean
}

const isTokenCharacter = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 45 /* - */ ||
  code === 95 /* _ */ ||
  code === 46 /* . */ ||
  code === 43 /* + */ ||
  code === 61 /* = */

/** Every JWT in a text, whole or cut, also where a mail or terminal broke it into lines. One pass. */
export function findJwts(text: string): FoundJwt[] {
  const found: FoundJwt[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('eyJ', from)
    if (start < 0) return found
    const begin = damagedHeaderStart(text, start, from) ?? start
    const end = endOf(text, start)
    const isInside =
      begin > 0 &&
      isTokenCharacter(text.charCodeAt(begin - 1)) &&
      !'=.'.includes(text.charAt(begin - 1)) &&
      !isEncoded(text, begin)
    const raw = text.slice(begin, end)
    // Twenty characters are less than any header, and a word in a sentence is none.
    if (!isInside && raw.length >= 20)
      found.push({
        text: raw,
        start: begin,
        end,
        before: text.slice(Math.max(0, begin - 40), begin),
        isWrapped: raw.includes('\n'),
      })
    from = Math.max(end, start + 3)
  }
}

/** What stands before it is a character as addresses spell it: `%3D`, `%22`. */
const isEncoded = (text: string, at: number) => /^%[0-9a-f]{2}$/i.test(text.slice(Math.max(0, at - 3), at))

/**
 * Where a header that lost its own “eyJ” begins, if one stands before the claims: long as a header is, and the first thing after a
 * dot is the claims. Looks back no further than `from`.
 */
function damagedHeaderStart(text: string, start: number, from: number): number | undefined {
  if (text[start - 1] !== '.') return undefined
  let begin = start - 1
  while (begin > from && isHeaderCharacter(text.charCodeAt(begin - 1))) begin -= 1
  return start - 1 - begin >= shortestHeader ? begin : undefined
}

/** `{"alg":"RS256"}` less a few characters; a host or a name in front of a dot is shorter. */
const shortestHeader = 16

const isHeaderCharacter = (code: number) => isTokenCharacter(code) && code !== 46 && code !== 61

function endOf(text: string, start: number): number {
  let end = runEnd(text, start)
  let lineStart = start
  let solid = text.slice(start, end)
  while (end - lineStart >= 40 && !isComplete(solid)) {
    const next = afterLineBreak(text, end)
    if (next === undefined) break
    const nextEnd = runEnd(text, next)
    const rest = text.slice(next, nextEnd)
    if (!isComplete(solid + rest) && !fillsLine(rest, text[nextEnd], isPlaceholder(solid) ? 40 : 8)) break
    solid += rest
    lineStart = next
    end = nextEnd
  }
  return end
}

function runEnd(text: string, from: number): number {
  const run = /[\w.+=-]*/y
  let at = from
  for (;;) {
    run.lastIndex = at
    run.exec(text)
    at = run.lastIndex
    // A slash of plain base64 stands between two of its characters; one after a whole token begins a path.
    const isPlainBase64 =
      text[at] === '/' && at > from && text[at - 1] !== '.' && isTokenCharacter(text.charCodeAt(at + 1))
    if (!isPlainBase64 || !text.slice(from, at).includes('.') || isComplete(text.slice(from, at))) return at
    at += 1
  }
}

function afterLineBreak(text: string, at: number): number | undefined {
  const gap = /^(?:\\?\r?\n)[ \t]{0,16}/.exec(text.slice(at, at + 24))
  return gap ? at + gap[0].length : undefined
}

/** Lengths, in base64url, of signatures by RSA keys of 1024, 2048, 3072, 4096 and 8192 bits. */
const signatureLengths = [171, 342, 512, 683, 1366]

const signatureLength = (solid: string) => {
  const parts = solid.split('.')
  return parts.length < 3 ? 0 : (parts[2]?.length ?? 0)
}

const isComplete = (solid: string) => signatureLengths.includes(signatureLength(solid))

/** So short a signature that somebody put a word in its place, or the line ended just there. */
const isPlaceholder = (solid: string) => signatureLength(solid) > 0 && signatureLength(solid) < 64

/** A line of a wrapped token has nothing but the token in it; a word of the next sentence is no such line. */
const fillsLine = (rest: string, follows: string | undefined, least: number) =>
  rest.length >= least &&
  !rest.startsWith('eyJ') &&
  (follows === undefined || /[\s"',;)}]/.test(follows)) &&
  (rest.length >= 40 || !/^[A-Z]?[a-z]+$/.test(rest))
