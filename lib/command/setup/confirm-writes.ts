import { createInterface } from 'node:readline'
import { Mistake } from '../mistake'
import { exitCodes } from '../spec/exit-codes'
import type { Terminal } from '../terminal'

/** A person's yes, by `--yes` or on the terminal. Throws when there is none. */
export async function confirmWrites(question: string, isYes: boolean, terminal: Terminal): Promise<void> {
  if (isYes) return
  if (!terminal.isInteractive)
    throw new Mistake('Nobody can be asked here, so nothing was written. Look at "assay plan", then give --yes.')
  terminal.ask(`${question} [y/N] `)
  if (!/^y(?:es)?$/i.test((await firstLine(terminal)).trim()))
    throw new Mistake('Nothing was written.', exitCodes.unfinished)
}

/** Empty where the input ends without one. */
const firstLine = ({ stdin }: Terminal): Promise<string> =>
  new Promise((resolve) => {
    const lines = createInterface({ input: stdin })
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => resolve(''))
  })
