import type { Grouped } from '../../triage/group'
import { plainJson, plainText } from '../plain-text'
import { type ExitCode, exitCodes } from '../spec/exit-codes'
import type { Terminal } from '../terminal'
import { groupsText } from './groups-text'

/** How often somebody who waits is told how far it is. */
const every = 20_000_000

/** A log of any length, grouped by cause. `group` is handed what counts what was read, in `unit`. */
export async function explainMany(
  group: (onRead: (count: number) => void) => Promise<Grouped>,
  { unit, isJson }: { unit: 'MB' | 'million characters'; isJson: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  let [read, told] = [0, 0]
  const grouped = await group((count) => {
    read += count
    if (read - told < every) return
    told = read
    terminal.say(`${Math.round(read / 1_000_000)} ${unit} read …`)
  })
  terminal.out(isJson ? `${plainJson(grouped)}\n` : plainText(groupsText(grouped)))
  return endOfMany(grouped)
}

function endOfMany({ groups }: Grouped): ExitCode {
  if (groups.some(({ isCause }) => isCause)) return exitCodes.shut
  if (groups.length === 0 || groups.some(({ of, gateId }) => of === 'errors' || gateId !== undefined))
    return exitCodes.cannotTell
  return exitCodes.fine
}
