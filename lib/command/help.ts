import type { Command, Option } from './command'
import { exitWords } from './exit-codes'
import { wrap } from './wrap'

const codes = Object.entries(exitWords)
  .map(([code, says]) => wrap(says, '      ', `  ${code.padStart(2)}  `))
  .join('\n')

export const helpOf = (commands: readonly Command[]): string =>
  `assay <command> [options]

Sets up, tests and explains OAuth clients for Oracle Integration and Oracle Process Automation.

${commands.map(({ name, takes, says }) => `  ${`${name} ${takes}`.trim().padEnd(24)}${wrap(says, ' '.repeat(26)).trim()}`).join('\n')}
  help [command]          This text, or all about one command.
  --version               The version.

Results go to standard output, progress and mistakes to standard error. With --json there is one JSON object
on standard output however it ends; where there is no result: { "error": { "message" }, "exit": { "code", "means" } }.
It ends with

${codes}
`

export const helpOfOne = ({ name, takes, says, more, options }: Command): string =>
  `${[`assay ${name}`, takes, '[options]'].filter(Boolean).join(' ')}

${wrap(says)}
${more ? `\n${more.trim()}\n` : ''}
Options:
${[...Object.entries(options), helpOption].map(([option, spec]) => optionText(option, spec)).join('\n')}

It ends with

${codes}
`

const helpOption: [string, Option] = ['help', { type: 'boolean', says: 'This text.' }]

const optionText = (name: string, { value, says }: Option): string =>
  wrap(says, ' '.repeat(26), `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(24)}`)
