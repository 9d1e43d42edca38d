import type { Cite } from '@/lib/gates/gate'
import { sources } from '@/lib/gates/sources'
import type { AssertionDraft } from '@/lib/jose/assertion'

/** What no gate refuses by itself, and is a mistake all the same, or soon will be. */
export interface Slip {
  id: string
  says: string
  cite: Cite
}

/** Printed in a published procedure, and copied with it. */
const printedJti = /^8c7df446-/i
const hour = 3600

type Rule = (draft: AssertionDraft) => string | undefined

const rules: Record<string, { rule: Rule; cite: Cite }> = {
  'x5t-form': {
    rule: ({ header: { x5t } }) =>
      typeof x5t !== 'string' || x5t.length === 27
        ? undefined
        : /^[0-9a-f:]{40,}$/i.test(x5t)
          ? 'x5t is hexadecimal; it must be base64url of the SHA-1 thumbprint, 27 characters.'
          : x5t.length === 43
            ? 'x5t has 43 characters, as of a SHA-256 thumbprint; it must be that of SHA-1, 27 characters.'
            : `x5t has ${x5t.length} characters; base64url of a SHA-1 thumbprint has 27.`,
    cite: sources.userAssertion,
  },
  'alg-among-claims': {
    rule: ({ claims }) =>
      claims.alg === undefined ? undefined : 'alg stands among the claims; it belongs into the header.',
    cite: sources.userAssertion,
  },
  'type-for-typ': {
    rule: ({ header }) =>
      header.type === undefined ? undefined : 'The header’s member is called typ, not type; it may also be left out.',
    cite: sources.jwtForm,
  },
  'several-audiences': {
    rule: ({ claims: { aud } }) =>
      Array.isArray(aud) && aud.length > 1
        ? 'aud names several audiences: identity domains take a list, other token endpoints refuse it.'
        : undefined,
    cite: sources.userAssertion,
  },
  'fixed-jti': {
    rule: ({ claims: { jti } }) =>
      typeof jti === 'string' && printedJti.test(jti)
        ? 'This jti is printed in a published procedure: whoever copies it sends one that was used.'
        : undefined,
    cite: sources.jtiOnce,
  },
  'long-life': {
    rule: ({ claims: { exp, iat } }) =>
      typeof exp === 'number' && typeof iat === 'number' && exp - iat > hour && exp < 1e11
        ? 'It counts for more than an hour: whoever finds it can use it that long. Five minutes are enough.'
        : undefined,
    cite: sources.userAssertion,
  },
}

export const slipsOf = (draft: AssertionDraft): Slip[] =>
  Object.entries(rules).flatMap(([id, { rule, cite }]) => {
    const says = rule(draft)
    return says === undefined ? [] : [{ id, says, cite }]
  })
