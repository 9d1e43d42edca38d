import { rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  basic: rfc(6749, '2.3.1'),
  oneWay: rfc(6749, '2.3'),
} satisfies Record<string, Cite>
