import { parseArgs } from 'node:util'
import { type Command, parserOptions, type Values } from './command'
import { Mistake } from './mistake'

/** Values of these must not stand where every user of the machine can read them. */
const secretOptions = /^--(?:client-)?(?:secret|password|token|key|assertion)(?:=|$)/

/** What was typed behind a subcommand's name. Throws a sentence. */
export function readArguments(command: Command, args: string[]): { words: string[]; values: Values } {
  const secret = args.find((arg) => secretOptions.test(arg))
  if (secret !== undefined)
    throw new Mistake(
      `${secret.replace(/=.*$/s, '')} is no option: what stands on a command line can be read by every user of the machine. "assay help ${command.name}" says how a credential is given.`,
    )
  const { values, positionals } = parsed(command, args)
  const { least, most } = command.words
  if (positionals.length < least)
    throw new Mistake(`"assay ${command.name}" needs ${command.takes}. "assay help ${command.name}" says more.`)
  if (positionals.length > most)
    throw new Mistake(
      `"assay ${command.name}" takes ${most === 0 ? 'no words' : most === 1 ? 'one word' : `${most} words`}, and there are ${positionals.length}.`,
    )
  return { words: positionals, values }
}

function parsed(command: Command, args: string[]) {
  try {
    const options = { ...parserOptions(command.options), help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values: values as Values, positionals }
  } catch (thrown) {
    // Some of Node's messages go on for lines, and end with a full stop or without.
    const [said = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
    const [sentence = said] = said.split('. ')
    throw new Mistake(`${sentence.replace(/\.$/, '')}. "assay help ${command.name}" lists the options.`)
  }
}
