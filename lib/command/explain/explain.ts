import { explainText, mostExplained } from '../../triage/explain-text'
import { reportOf } from '../../triage/report'
import { type Command, isSet, textOf, type Values } from '../command'
import type { ExitCode } from '../exit-codes'
import { Mistake } from '../mistake'
import { plainJson, plainText } from '../plain-text'
import type { Terminal } from '../terminal'
import { caseText } from './case-text'
import { endOf } from './end-of'
import { explainMany } from './explain-many'
import { openInput } from './read-input'

export const explain: Command = {
  name: 'explain',
  takes: '<file|->',
  says: 'Names the gate that shut, from anything pasted: a token, an error, a curl command, a HAR file, a log.',
  more: `
Nothing is sent anywhere. Secrets are taken out before anything is printed. What is longer than 2 million characters is read as a
log, line by line, and grouped by cause.`,
  options: {
    json: { type: 'boolean', says: 'Print what POST /api/explain answers; of a log, its groups.' },
    many: { type: 'boolean', says: 'Read it as a log, whatever its length.' },
    answer: {
      type: 'string',
      value: 'FACT=NUMBER',
      multiple: true,
      says: 'Answer the question that was asked before. May come more than once.',
    },
    now: { type: 'string', value: 'INSTANT', says: 'Judge times as of then, e.g. 2026-03-09T08:00:00Z.' },
  },
  words: { least: 1, most: 1 },
  async run({ words: [name = '-'], values }, terminal): Promise<ExitCode> {
    const now = nowOf(values, terminal)
    const isJson = isSet(values, 'json')
    const answers = answersOf(values)
    const input = openInput(name, terminal)
    const { text, rest } = isSet(values, 'many') ? { text: '', rest: input } : await beginning(input)
    if (rest && Object.keys(answers).length > 0)
      throw new Mistake(
        'This is read as a log, of which no question is asked. Leave out --answer, or give the part around the error.',
      )
    if (rest) return explainMany(joined(text, rest), { now, isJson }, terminal)
    const read = explainText(text, { now, answers })
    if (!read.ok) throw new Mistake(`${read.error.says} Give it as --answer FACT=NUMBER.`)
    terminal.out(isJson ? `${plainJson(reportOf(read.value))}\n` : plainText(caseText(read.value)))
    return endOf(read.value)
  },
}

/** The whole text, or what was read of one that is too long, with the rest. */
async function beginning(input: AsyncIterable<string>): Promise<{ text: string; rest?: AsyncIterator<string> }> {
  const iterator = input[Symbol.asyncIterator]()
  const pieces: string[] = []
  let length = 0
  for (;;) {
    const { done, value } = await iterator.next()
    if (done) return { text: pieces.join('') }
    pieces.push(value)
    length += value.length
    if (length > mostExplained) return { text: pieces.join(''), rest: iterator }
  }
}

async function* joined(text: string, rest: AsyncIterable<string> | AsyncIterator<string>): AsyncGenerator<string> {
  if (text !== '') yield text
  if (Symbol.asyncIterator in rest) yield* rest
  else yield* { [Symbol.asyncIterator]: () => rest }
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
