/** More is never a call that failed; reading stays fast. Characters. */
const most = 2_000_000

const entities: Record<string, string> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
}

interface Mended {
  text: string
  repaired: string[]
  ignored: string[]
}

/** Undoes what mail, chat and log viewers do to text. */
export function mendText(pasted: string): Mended {
  const repaired: string[] = []
  const ignored: string[] = []
  let text = pasted
  const mend = (what: string, next: string) => {
    if (next === text) return
    repaired.push(what)
    text = next
  }
  if (text.length > most) {
    ignored.push(`Only the first ${most / 1_000_000} MB were read.`)
    text = text.slice(0, most)
  }
  mend('invisible characters', text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, ''))
  mend(
    'HTML entities',
    text.replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole),
  )
  mend('curly quotes', text.replace(/[\u201C\u201D]/g, '"').replace(/[\u2018\u2019]/g, "'"))
  if (/\\"(?:error|access_token)\\"/.test(text)) mend('escaped JSON', text.replace(/\\+"/g, '"'))
  const missing = missingBackslashes(text)
  if (missing > 0) repaired.push(missing === 1 ? '1 missing “\\”' : `${missing} missing “\\”`)
  return { text, repaired, ignored }
}

/** Lines of a curl command that a shell would have taken for commands of their own. Nothing here depends on them. */
function missingBackslashes(text: string): number {
  let isCurl = false
  let missing = 0
  let before = ''
  for (const line of text.slice(0, 100_000).split('\n')) {
    const isOption = /^\s+-{1,2}[A-Za-z]/.test(line)
    if (isCurl && isOption && !/\\\s*$/.test(before)) missing += 1
    isCurl = /^\s*(?:\$ )?curl\b/.test(line) || (isCurl && isOption)
    before = line
  }
  return missing
}
