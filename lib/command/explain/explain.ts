import { catalogue } from '../../gates/catalogue'
import type { Case } from '../../triage/case/case'
import { caseMarkdown } from '../../triage/case/case-markdown'
import { checkSignatures } from '../../triage/check-signatures'
import { explainText, type TextCase } from '../../triage/explain-text'
import { pastedTokens } from '../../triage/pasted-tokens'
import { reportOf } from '../../triage/report'
import { type Command, isSet, textOf, type Values } from '../command'
import type { ExitCode } from '../exit-codes'
import { Mistake } from '../mistake'
import { plainJson, plainText } from '../plain-text'
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
  name: 'explain',
  takes: '<file|->',
  says: 'Names the gate that shut, from anything pasted: a token, an error, a curl command, a HAR file, a log.',
  more: `
Nothing is sent anywhere. Secrets are taken out before anything is printed. What is longer than 2 million characters, or packed by
gzip, is read as a log, line by line, and grouped by cause.`,
  options: {
    json: { type: 'boolean', says: 'Print what POST /api/explain answers; of a log, its groups.' },
    markdown: { type: 'boolean', says: 'Print the case as Markdown for a ticket, with pseudonyms for names.' },
    save: { type: 'string', value: 'FILE', says: 'Save the case as well, with pseudonyms; the Explain page opens it.' },
    'own-names': { type: 'boolean', says: 'Leave the real names in Markdown and the saved case.' },
    many: { type: 'boolean', says: 'Read it as a log, whatever its length.' },
    answer: {
      type: 'string',
      value: 'FACT=NUMBER',
      multiple: true,
      says: 'Answer the question that was asked before. May come more than once.',
    },
    snapshot: {
      type: 'string',
      value: 'FILE',
      says: 'A snapshot of the domain, by which gates are judged that the text alone does not tell of.',
    },
    keys: {
      type: 'string',
      value: 'FILE',
      says: 'Check each token’s signature by the keys in FILE: a key set (JWKS), a certificate or a public key.',
    },
    now: { type: 'string', value: 'INSTANT', says: 'Judge times as of then, e.g. 2026-03-09T08:00:00Z.' },
  },
  words: { least: 1, most: 1 },
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
