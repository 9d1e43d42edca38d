import { judge } from '../../gates/judge'
import type { Paste } from '../paste'
import { signatureFacts } from '../signature-facts'
import { toFacts } from '../to-facts'
import type { SignatureState } from './signatures'

/** The gate that shut, or the first that may have. */
export interface ShortVerdict {
  gateId?: string
  /** No other gate is left. */
  isCause: boolean
}

/** `at`: milliseconds since 1970, when it happened. */
export function verdictOf(paste: Partial<Paste>, at: number, signature: SignatureState = 'not checked'): ShortVerdict {
  const facts = toFacts({ ...nothing, ...paste }, new Date(at).toISOString())
  if (facts.token) facts.token = { ...facts.token, value: { ...facts.token.value, ...signatureFacts(signature) } }
  const { cause, candidates } = judge(facts)
  const gateId = cause?.gateId ?? candidates[0]?.gateId
  return { isCause: cause !== undefined, ...(gateId !== undefined && { gateId }) }
}

const nothing: Paste = { recognised: [], repaired: [], ignored: [], problems: [], hidden: 0, tokens: [], redacted: '' }
