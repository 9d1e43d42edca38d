import type { CommandSpec, Example, Option } from './spec/command-spec'
import { exitWords } from './spec/exit-codes'
import { type Topic, topics } from './spec/topics'
import { wrap } from './wrap'

const codes = Object.entries(exitWords)
  .map(([code, says]) => wrap(says, '      ', `  ${code.padStart(2)}  `))
  .join('\n')

export const helpOf = (commands: readonly CommandSpec[]): string =>
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

export const helpOfOne = ({ name, takes, says, more, topics: shared, options, examples }: CommandSpec): string =>
  `${[`assay ${name}`, takes, '[options]'].filter(Boolean).join(' ')}

${wrap(says)}
${more ? `\n${wrap(more)}\n` : ''}${shared.map((id) => `\n${topicText(topics[id])}\n`).join('')}
Options:
${[...Object.entries(options), helpOption].map(([option, spec]) => optionText(option, spec)).join('\n')}

Examples, in a sandbox (the page /help/command begins with how it is opened):
${examples.map(exampleText).join('\n')}

It ends with

${codes}
`

const helpOption: [string, Option] = ['help', { type: 'boolean', says: 'This text.' }]

const optionText = (name: string, { value, says }: Option): string =>
  wrap(says, ' '.repeat(26), `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(24)}`)

const topicText = ({ says, form, rowsAre, rows }: Topic): string =>
  [
    wrap(says),
    ...(form ? ['', form.replace(/^/gm, '  '), ''] : []),
    ...(rowsAre ? [`${rowsAre}:`] : []),
    ...rows.map(([name, row]) =>
      name.length > 24 ? `  ${name}\n${wrap(row, ' '.repeat(28))}` : wrap(row, ' '.repeat(28), `  ${name.padEnd(26)}`),
    ),
  ].join('\n')

const exampleText = ({ says, line, ends }: Example): string =>
  `${wrap(`${says}${ends === undefined ? '' : ` (ends with ${ends})`}`, '  # ')}\n  ${line}`
