import { iam, rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  deviceErrors: rfc(8628, '3.5'),
  deviceCode: iam('Device Code Grant Type', 'api-getstarted/DCGT'),
} satisfies Record<string, Cite>
