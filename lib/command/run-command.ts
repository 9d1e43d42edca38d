import { commands } from './commands'
import { failureJson, isJsonWanted } from './failure-json'
import { helpOf, helpOfOne } from './help'
import { Mistake } from './mistake'
import { plainText } from './plain-text'
import { readArguments } from './read-arguments'
import { type ExitCode, exitCodes } from './spec/exit-codes'
import type { Terminal } from './terminal'

/** What was typed behind `assay`, done. Gives the exit code. */
export async function runCommand(args: string[], terminal: Terminal, version: string): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal, version)
  } catch (thrown) {
    if (!(thrown instanceof Mistake)) throw thrown
    terminal.say(plainText(thrown.message))
    if (isJsonWanted(args)) terminal.out(failureJson(thrown.message, thrown.code, thrown.gate))
    return thrown.code
  }
}

async function dispatch([name, ...rest]: string[], terminal: Terminal, version: string): Promise<ExitCode> {
  if (name === '--version' || name === '-v') return shown(`${version}\n`, terminal)
  if (name === undefined) {
    terminal.say(helpOf(commands).trimEnd())
    return exitCodes.usage
  }
  const wantsHelp = name === 'help' || name === '--help' || name === '-h'
  if (wantsHelp && (rest.length === 0 || rest[0] === 'help')) return shown(helpOf(commands), terminal)
  const command = commandNamed(wantsHelp ? (rest[0] ?? '') : name)
  const hasHelpOption = rest.slice(0, indexOrEnd(rest, '--')).some((word) => word === '--help' || word === '-h')
  if (command.name !== 'sandbox' && (wantsHelp || hasHelpOption)) return shown(helpOfOne(command), terminal)
  return command.run(
    command.name === 'sandbox' ? passedOn(wantsHelp ? ['--help'] : rest) : readArguments(command, rest),
    terminal,
  )
}

/** The sandbox reads its own options. */
const passedOn = (words: string[]) => ({ words, values: {} })

const indexOrEnd = (words: string[], word: string) => (words.includes(word) ? words.indexOf(word) : words.length)

function commandNamed(name: string) {
  const command = commands.find((each) => each.name === name)
  if (command) return command
  const names = commands.map((each) => each.name).join(', ')
  throw new Mistake(`There is no command "${name.slice(0, 80)}". Choose from: ${names}, help.`)
}

function shown(text: string, terminal: Terminal): ExitCode {
  terminal.out(text)
  return exitCodes.fine
}
