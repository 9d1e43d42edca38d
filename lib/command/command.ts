import type { ParseArgsConfig } from 'node:util'
import type { CommandSpec, Option } from './spec/command-spec'
import type { ExitCode } from './spec/exit-codes'
import type { Terminal } from './terminal'

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** One subcommand; a file each. */
export interface Command extends CommandSpec {
  run: (given: { words: string[]; values: Values }, terminal: Terminal) => Promise<ExitCode>
}

/** Options as Node's parser wants them. */
export const parserOptions = (options: Record<string, Option>): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => [name, { type, ...(multiple && { multiple }) }]),
  )

export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export const isSet = (values: Values, name: string): boolean => values[name] === true
