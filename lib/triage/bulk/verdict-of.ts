import { judge } from '../../gates/judge'
import type { Paste } from '../paste'
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
  const said =
    signature === 'verified'
      ? { signature: 'valid' as const }
      : signature === 'wrong'
        ? { signature: 'invalid' as const, invalidBecause: 'The keys that were given did not make it.' }
        : {}
  if (facts.token) facts.token = { ...facts.token, value: { ...facts.token.value, ...said } }
  const { cause, candidates } = judge(facts)
  const gateId = cause?.gateId ?? candidates[0]?.gateId
  return { isCause: cause !== undefined, ...(gateId !== undefined && { gateId }) }
}

const nothing: Paste = { recognised: [], repaired: [], ignored: [], problems: [], hidden: 0, tokens: [], redacted: '' }
