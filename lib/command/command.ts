import type { ParseArgsConfig } from 'node:util'
import type { ExitCode } from './exit-codes'
import type { Terminal } from './terminal'

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface Option {
  type: 'string' | 'boolean'
  /** What stands for its value in help, e.g. `FILE`. */
  value?: string
  /** May come more than once. */
  multiple?: boolean
  says: string
}

/** One subcommand; a file each. */
export interface Command {
  name: string
  /** Behind the name, e.g. `<file|->`. */
  takes: string
  /** One sentence. */
  says: string
  /** More for `assay help NAME`. */
  more?: string
  options: Record<string, Option>
  /** How many words it takes. */
  words: { least: number; most: number }
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
