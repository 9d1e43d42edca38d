import { catalogue } from '../../gates/catalogue'
import type { Case } from '../../triage/case/case'
import { caseMarkdown } from '../../triage/case/case-markdown'
import { checkSignatures } from '../../triage/check-signatures'
import { explainText, type TextCase } from '../../triage/explain-text'
import { pastedTokens } from '../../triage/pasted-tokens'
import { reportOf } from '../../triage/report'
import { type Command, isSet, textOf, type Values } from '../command'
import { Mistake } from '../mistake'
import { plainJson, plainText } from '../plain-text'
import type { ExitCode } from '../spec/exit-codes'
import { explainSpec } from '../spec/explain'
import type { Terminal } from '../terminal'
import { caseOfText, saveCase } from './case-of-text'
import { caseText } from './case-text'
import { endOf } from './end-of'
import { explainMany } from './explain-many'
import { checkedBy, readGivenKeys } from './given-keys'
import { groupFile } from './group-file'
import { groupStream } from './group-stream'
import { isLog, unpackable } from './log-file'
import { beginning, joined, openInput, wholeText } from './read-input'

export const explain: Command = {
  ...explainSpec,
  async run({ words: [name = '-'], values }, terminal): Promise<ExitCode> {
    const now = nowOf(values, terminal)
    const isJson = isSet(values, 'json')
    const answers = answersOf(values)
    if (isJson && isSet(values, 'markdown')) throw new Mistake('Choose one of --json and --markdown.')
    const snapshot = textOf(values, 'snapshot')
    const keyFile = textOf(values, 'keys')
    const keys = keyFile === undefined ? undefined : await readGivenKeys(keyFile)
    const isMany = isSet(values, 'many')
    const input = openInput(name, terminal)
    if (name !== '-' && isLog(name, isMany)) {
      refuseForLog(values)
      const group = (onRead: (bytes: number) => void) => unpackable(name, groupFile(name, { now, keys }, onRead))
      return explainMany(group, { unit: 'MB', isJson }, terminal)
    }
    const { text, rest } = isMany ? { text: '', rest: input } : await beginning(input)
    if (rest) {
      refuseForLog(values)
      const group = (onRead: (characters: number) => void) => groupStream(joined(text, rest), { now, keys }, onRead)
      return explainMany(group, { unit: 'million characters', isJson }, terminal)
    }
    const by = checkedBy(keys)
    const read = explainText(text, {
      now,
      answers,
      checked: by && (await checkSignatures(pastedTokens(text), by)),
      snapshot: snapshot === undefined ? undefined : await wholeText(openInput(snapshot, terminal)),
    })
    if (!read.ok) throw new Mistake(read.error.says)
    const made = () =>
      caseOfText(read.value, { file: name, at: now, names: isSet(values, 'own-names') ? 'own' : 'pseudonyms' })
    const save = textOf(values, 'save')
    if (save !== undefined) saveCase(save, made())
    terminal.out(written(read.value, { isJson, isMarkdown: isSet(values, 'markdown') }, made))
    return endOf(read.value)
  },
}

function written(
  read: TextCase,
  { isJson, isMarkdown }: { isJson: boolean; isMarkdown: boolean },
  made: () => Case,
): string {
  if (isJson) return `${plainJson(reportOf(read))}\n`
  return plainText(isMarkdown ? `${caseMarkdown(made(), catalogue)}\n` : caseText(read))
}

/** What goes with one case; of a log there are many. */
function refuseForLog(values: Values): void {
  const unfit = ['answer', 'snapshot', 'markdown', 'save', 'own-names'].find((option) => values[option] !== undefined)
  if (unfit !== undefined)
    throw new Mistake(
      `This is read as a log, with which --${unfit} does not go. Leave it out, or give the part around the error.`,
    )
}

function nowOf(values: Values, terminal: Terminal): string {
  const given = textOf(values, 'now')
  if (given === undefined) return new Date(terminal.now()).toISOString()
  const time = Date.parse(given)
  if (Number.isNaN(time)) throw new Mistake(`--now must be an instant such as 2026-03-09T08:00:00Z, not "${given}".`)
  return new Date(time).toISOString()
}

function answersOf({ answer }: Values): Record<string, string> {
  const given = Array.isArray(answer) ? answer : []
  return Object.fromEntries(
    given.map((each) => {
      const [, fact, said] = /^([\w-]+)=(.+)$/s.exec(String(each)) ?? []
      if (fact === undefined || said === undefined)
        throw new Mistake('--answer wants FACT=NUMBER, as the question has them.')
      return [fact, said]
    }),
  )
}
