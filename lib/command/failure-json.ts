import { plainJson } from './plain-text'
import { type ExitCode, exitWords } from './spec/exit-codes'

/** What `--json` prints where there is no result. `gate`: the one that is shut, where a gate is why. */
export const failureJson = (message: string, code: ExitCode, gate?: string): string =>
  `${plainJson({ error: { message, ...(gate !== undefined && { gate }) }, exit: { code, means: exitWords[code] } })}\n`

/** Whether a program reads what these words print. */
export function isJsonWanted(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return words.slice(0, end < 0 ? words.length : end).includes('--json')
}
