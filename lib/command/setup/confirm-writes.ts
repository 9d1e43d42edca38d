import { createInterface } from 'node:readline/promises'
import { exitCodes } from '../exit-codes'
import { Mistake } from '../mistake'
import type { Terminal } from '../terminal'

/** A person's yes, by `--yes` or on the terminal. Throws when there is none. */
export async function confirmWrites(
  question: string,
  isYes: boolean,
  { isInteractive, stdin }: Terminal,
): Promise<void> {
  if (isYes) return
  if (!isInteractive)
    throw new Mistake('Nobody can be asked here, so nothing was written. Look at "assay plan", then give --yes.')
  const lines = createInterface({ input: stdin, output: process.stderr })
  const answer = await lines.question(`${question} [y/N] `)
  lines.close()
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new Mistake('Nothing was written.', exitCodes.unfinished)
}
