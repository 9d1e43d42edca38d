import { createGrouper, type Grouped } from '../../triage/group'
import { type ExitCode, exitCodes } from '../exit-codes'
import { plainJson, plainText } from '../plain-text'
import type { Terminal } from '../terminal'
import { groupsText } from './groups-text'

/** How often somebody who waits is told how far it is. */
const everyCharacters = 20_000_000

/** A log of any length, grouped by cause; memory stays bounded. */
export async function explainMany(
  chunks: AsyncIterable<string>,
  { now, isJson }: { now: string; isJson: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const grouper = createGrouper(now)
  let [read, told] = [0, 0]
  for await (const chunk of chunks) {
    await grouper.add(chunk)
    read += chunk.length
    if (read - told >= everyCharacters) {
      told = read
      terminal.say(`${Math.round(read / 1_000_000)} million characters read …`)
    }
  }
  const grouped = await grouper.result()
  terminal.out(isJson ? `${plainJson(grouped)}\n` : plainText(groupsText(grouped)))
  return endOfMany(grouped)
}

function endOfMany({ groups }: Grouped): ExitCode {
  if (groups.some(({ isCause }) => isCause)) return exitCodes.shut
  if (groups.length === 0 || groups.some(({ of, gateId }) => of === 'errors' || gateId !== undefined))
    return exitCodes.cannotTell
  return exitCodes.fine
}
