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
    const end = endOf(text, start)
    const isInside = start > 0 && isTokenCharacter(text.charCodeAt(start - 1)) && text[start - 1] !== '='
    const raw = text.slice(start, end)
    // Twenty characters are less than any header, and a word in a sentence is none.
    if (!isInside && raw.length >= 20)
      found.push({
        text: raw,
        start,
        end,
        before: text.slice(Math.max(0, start - 40), start),
        isWrapped: /\s/.test(raw),
      })
    from = Math.max(end, start + 3)
  }
}

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
  run.lastIndex = from
  run.exec(text)
  return run.lastIndex
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
