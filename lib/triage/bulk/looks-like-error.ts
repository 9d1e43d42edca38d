/**
 * What an error has in it, in whatever case, and of each word where three letters begin that are rare elsewhere: of any two pairs that
 * follow each other, one begins at an even distance, so that looking at every second pair is enough.
 */
const words: [word: string, at: number][] = [
  ['error', 1],
  ['invalid', 1],
  ['unauthori', 2],
  ['forbidden', 2],
  ['denied', 2],
  ['refused', 1],
  ['fail', 0],
  ['exception', 1],
  ['expired', 1],
  ['mismatch', 2],
  ['ogg-', 1],
  ['aadsts', 0],
  ['enotfound', 2],
  ['econn', 1],
  ['certificate', 3],
]

interface Word {
  codes: number[]
  /** How far into the word the pair stands. */
  at: number
}

const none: readonly Word[] = []
const byPair = new Array<readonly Word[]>(128 * 128).fill(none)
/** Most pairs begin nothing: one look at a small table says so. */
const isTelling = new Uint8Array(128 * 128)
const digitsPair = 2

for (const [text, at] of words) {
  const codes = [...text].map((letter) => letter.charCodeAt(0))
  for (const each of [at, at + 1]) {
    const pair = ((codes[each] ?? 0) << 7) | (codes[each + 1] ?? 0)
    byPair[pair] = [...(byPair[pair] ?? none), { codes, at: each }]
    isTelling[pair] = 1
  }
}
for (let one = 48; one < 58; one += 1) for (let two = 48; two < 58; two += 1) isTelling[(one << 7) | two] = digitsPair

/** Whether a line may tell of an error: has one of the words, or a status from 400 to 599. A hundred times as many lines do not. */
export function looksLikeError(text: string, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 2) {
    const pair = (((text.charCodeAt(at) | 32) & 127) << 7) | ((text.charCodeAt(at + 1) | 32) & 127)
    const tells = isTelling[pair]
    if (tells === 0) continue
    if (tells === digitsPair) {
      if (isStatus(text, at, from, to) || isStatus(text, at - 1, from, to)) return true
    } else for (const word of byPair[pair] ?? none) if (isWord(text, at - word.at, word.codes, from, to)) return true
  }
  return false
}

function isWord(text: string, start: number, codes: readonly number[], from: number, to: number): boolean {
  if (start < from || start + codes.length > to) return false
  for (let at = 0; at < codes.length; at += 1) {
    const code = text.charCodeAt(start + at)
    const wanted = codes[at]
    if (code !== wanted && (code + 32 !== wanted || code < 65 || code > 90)) return false
  }
  return true
}

/** Three digits of their own, the first a 4 or 5. */
function isStatus(text: string, start: number, from: number, to: number): boolean {
  if (start < from || start + 3 > to) return false
  const first = text.charCodeAt(start)
  return (
    (first === 52 || first === 53) &&
    isDigit(text.charCodeAt(start + 1)) &&
    isDigit(text.charCodeAt(start + 2)) &&
    !(start > from && isWordCharacter(text.charCodeAt(start - 1))) &&
    !(start + 3 < to && isWordCharacter(text.charCodeAt(start + 3)))
  )
}

const isDigit = (code: number) => code >= 48 && code <= 57

const isWordCharacter = (code: number) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
