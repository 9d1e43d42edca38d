import { httpWrappings } from './http-wrappings'
import { textWrappings } from './text-wrappings'
import { traceWrappings } from './trace-wrappings'
import type { Wrapping } from './wrapping'

/** Ways in which one failure reaches whoever must explain it. */
export const wrappings: readonly Wrapping[] = [...httpWrappings, ...traceWrappings, ...textWrappings]
