import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { undo as undoRun } from '../../setup/run/undo'
import { type Command, isSet, textOf } from '../command'
import { Mistake } from '../mistake'
import { plainJson, plainText } from '../plain-text'
import { exitCodes } from '../spec/exit-codes'
import { undoSpec } from '../spec/undo'
import { confirmWrites } from './confirm-writes'
import { fileJournal } from './file-journal'
import { openFound } from './find-journal'
import { holdJournal } from './hold-journal'
import { domainOf } from './prepare'
import { progress } from './progress'
import { receiptOf, receiptText } from './receipt'

export const undo: Command = {
  ...undoSpec,
  async run({ words: [path = ''], values }, terminal) {
    const { header, status } = openFound(path)
    const { plan } = header
    if (status === 'undone') terminal.say(`Run ${plan.runName} was taken back before.`)
    if (status === 'new') throw new Mistake(`Run ${plan.runName} has not begun, so there is nothing to take back.`)
    const domain = await domainOf(header.url, values, terminal)
    if (domain.url !== header.url) throw new Mistake(`This run was in ${header.url}, and is taken back nowhere else.`)
    if (status !== 'undone')
      await confirmWrites(`Take back run ${plan.runName} in ${domain.url}?`, isSet(values, 'yes'), terminal)
    const given = textOf(values, 'secret-file')
    const secretFile = given === undefined ? header.secretFile : resolve(given)
    const outcome = await holdJournal(path, () =>
      undoRun(plan, {
        domain,
        journal: fileJournal(path, secretFile, progress(plan, terminal)),
        now: terminal.now,
        newId: randomUUID,
        wait,
      }),
    )
    const receipt = receiptOf(path, secretFile)
    terminal.out(isSet(values, 'json') ? `${plainJson(receipt)}\n` : plainText(receiptText(receipt)))
    return outcome === 'undone' ? exitCodes.fine : exitCodes.unfinished
  },
}
