import type { ExitCode } from './exit-codes'
import type { TopicId } from './topics'

export interface Option {
  type: 'string' | 'boolean'
  /** What stands for its value in help, e.g. `FILE`. */
  value?: string
  /** May come more than once. */
  multiple?: boolean
  says: string
}

/** A line for bash, which a test runs in a sandbox. */
export interface Example {
  says: string
  line: string
  /** How it ends, where that is not well. */
  ends?: ExitCode
}

/** What help tells of a subcommand, on the terminal and on the page. */
export interface CommandSpec {
  name: string
  /** Behind the name, e.g. `<file|->`. */
  takes: string
  /** One sentence. */
  says: string
  /** A paragraph more. */
  more?: string
  /** What it shares with others. */
  topics: readonly TopicId[]
  options: Record<string, Option>
  /** How many words it takes. */
  words: { least: number; most: number }
  /** In an order in which they run. */
  examples: readonly Example[]
}
