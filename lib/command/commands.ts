import type { Command } from './command'
import { explain } from './explain/explain'

/** Every subcommand, in the order in which help lists them. */
export const commands: readonly Command[] = [explain]
