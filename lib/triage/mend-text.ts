import { addressRepairs } from './repairs/addresses'
import { characterRepairs } from './repairs/characters'
import { escapeRepairs } from './repairs/escapes'
import { lineRepairs } from './repairs/lines'
import type { Repair } from './repairs/repair'
import { spacingRepairs } from './repairs/spacing'

/** More is never a call that failed; reading stays fast. Characters. */
const most = 2_000_000

interface Mended {
  text: string
  repaired: string[]
  ignored: string[]
}

/** What one repair puts in the place of what, for a person; of a kind that is not looked up here, nothing. */
export const repairShown = (what: string): Repair['shows'] | undefined =>
  /missing “\\”$/.test(what) ? missingShown : repairs.find((repair) => repair.what === what)?.shows

const missingShown: Repair['shows'] = ['-H … ⏎', '-H … \\⏎']

/** In this order: marks before lines are gone before broken lines are joined, and those before what stands in them. */
const repairs: readonly Repair[] = [
  ...characterRepairs,
  ...lineRepairs,
  ...escapeRepairs,
  ...spacingRepairs,
  ...addressRepairs,
]

/** Undoes what mail, chat and log viewers do to text. */
export function mendText(pasted: string): Mended {
  const repaired: string[] = []
  const ignored: string[] = []
  let text = pasted
  if (text.length > most) {
    const rest = (text.length - most).toLocaleString('en')
    ignored.push(`Only the first ${most / 1_000_000} MB were read; ${rest} characters behind them were not.`)
    text = text.slice(0, most)
  }
  for (const { what, mend } of repairs) {
    const next = mend(text)
    if (next !== text) repaired.push(what)
    text = next
  }
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
