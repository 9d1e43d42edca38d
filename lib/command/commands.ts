import { check } from './check/check'
import type { Command } from './command'
import { explain } from './explain/explain'
import { sandbox } from './sandbox'
import { apply } from './setup/apply'
import { plan } from './setup/plan'
import { undo } from './setup/undo'

/** Every subcommand, in the order in which help lists them. */
export const commands: readonly Command[] = [explain, check, plan, apply, undo, sandbox]
