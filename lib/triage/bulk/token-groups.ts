import { classifyJwt, type JwtKind } from '../classify-jwt'
import { fingerprint } from '../fingerprint'
import { withoutSecrets } from '../without-secrets'
import { type QuickJwt, quickDecoder } from './decode-quickly'
import { exampleClaims } from './example-claims'
import type { Limits } from './limits'
import { sentAs, ways } from './sent-as'
import { type Keys, keysFor, type SignatureState, type Signed } from './signatures'
import { newTally, type Tally, tallyClient, tallyTime } from './tally'
import { ageKey, type TokenTimes, timesOf, tokenKey } from './token-key'
import { type ShortVerdict, verdictOf } from './verdict-of'

export interface TokenGroup extends Tally, ShortVerdict {
  kind: JwtKind | 'token'
  example: string
  signatures: Record<SignatureState, number>
}

/** Of one token, without the token. */
interface Known extends TokenTimes {
  /** What it is whatever stands before it: its claims say so. */
  isPlain: boolean
  /** By what stood before it. */
  variants: (Variant | undefined)[]
  signature: SignatureState | undefined
  /** Where it was counted last: its client is there already. */
  last?: TokenGroup
}

interface Variant {
  kind: JwtKind | 'token'
  client: string | undefined
  /** Tokens that are judged alike share these: by age and signature. */
  alike: Map<number, TokenGroup | undefined>
}

interface Seen {
  known: Known
  variant: Variant
  /** Needed once for each way of being judged. */
  decoded: QuickJwt | undefined
  text: string
  at: number | undefined
}

const signatureOrder: Record<SignatureState, number> = { verified: 0, wrong: 1, 'key unknown': 2, 'not checked': 3 }

/** `now`: milliseconds, for tokens whose line has no time. */
export function tokenGroups(now: number, most: Limits, keys?: Keys) {
  const groups = new Map<string, TokenGroup>()
  const prints = new Map<number, Known>()
  const alikes = new Map<string, Map<number, TokenGroup | undefined>>()
  const decode = quickDecoder()
  const seen = { tokens: 0, overTokens: 0, overGroups: 0 }
  /** With keys: what waits until its signature is known, so that all are counted in their order. */
  let waiting: Seen[] = []

  function know(text: string, start: number, end: number): { known: Known; decoded: QuickJwt | undefined } {
    const print = fingerprint(text, start, end)
    const met = prints.get(print)
    if (met) return { known: met, decoded: undefined }
    const decoded = decode(text.slice(start, end))
    const known: Known = {
      ...timesOf(decoded.claims),
      isPlain: decoded.claims.tok_type === 'AT' || decoded.claims.tok_type === 'IT' || decoded.kind !== 'jws',
      variants: [],
      signature: keys ? undefined : 'not checked',
    }
    if (prints.size < most.tokens) prints.set(print, known)
    else seen.overTokens += 1
    return { known, decoded }
  }

  function variantOf(decoded: QuickJwt, way: number): Variant {
    const { claims } = decoded
    const kind = decoded.kind === 'jws' ? classifyJwt(decoded, ways[way] ?? '') : 'token'
    const key = tokenKey(kind, decoded)
    const alike = alikes.get(key) ?? new Map()
    if (alikes.size < most.errors) alikes.set(key, alike)
    const client = claims.client_id ?? (kind === 'user assertion' ? claims.iss : claims.azp)
    return { kind, alike, client: isName(client) ? client : undefined }
  }

  function groupOf({ known, variant, decoded, text, at }: Seen): TokenGroup | undefined {
    const signature = known.signature ?? 'not checked'
    const time = at ?? now
    const key = ageKey(known, time / 1000) * 4 + signatureOrder[signature]
    if (variant.alike.has(key)) return variant.alike.get(key)
    const { header, claims, kind: _form, ...rest } = decoded ?? decode(text)
    const jwt = { ...rest, header: withoutSecrets(header), claims: withoutSecrets(claims) }
    const verdict = verdictOf(variant.kind === 'user assertion' ? { assertion: jwt } : { token: jwt }, time, signature)
    const name = `${variant.kind} ${verdict.gateId ?? ''} ${verdict.isCause}`
    let group = groups.get(name)
    if (!group && groups.size < most.groups) {
      const signatures = { verified: 0, wrong: 0, 'key unknown': 0, 'not checked': 0 }
      const example = exampleClaims(jwt.claims)
      group = { ...newTally(), ...verdict, kind: variant.kind, example, signatures }
      groups.set(name, group)
    }
    variant.alike.set(key, group)
    return group
  }

  function count(each: Seen): void {
    const group = groupOf(each)
    if (!group) {
      seen.overGroups += 1
      return
    }
    const { known, variant, at } = each
    tallyTime(group, at)
    group.signatures[known.signature ?? 'not checked'] += 1
    if (known.last === group) return
    if (variant.client !== undefined) tallyClient(group, variant.client, most.clients)
    known.last = group
  }

  function signedBy(): { fresh: Known[]; signed: Signed[] } {
    const fresh: Known[] = []
    const signed: Signed[] = []
    for (const { known, text, decoded } of waiting) {
      if (known.signature !== undefined) continue
      const { kind, header, problems } = decoded ?? decode(text)
      const chosen = kind === 'jws' && problems.length === 0 ? keysFor(header, keys?.keys ?? []) : 'not checked'
      known.signature = typeof chosen === 'string' ? chosen : 'not checked'
      if (typeof chosen === 'string') continue
      fresh.push(known)
      signed.push({ token: text, keys: chosen })
    }
    return { fresh, signed }
  }

  return {
    groups,
    prints,
    seen,
    /** Answers the client it names. `before`: where the line begins. */
    take(text: string, start: number, end: number, lineStart: number, at: number | undefined): string | undefined {
      seen.tokens += 1
      const token = text.slice(start, end)
      const { known, decoded } = know(text, start, end)
      const way = known.isPlain ? 0 : sentAs(text.slice(Math.max(lineStart, start - 40), start))
      const variant = known.variants[way] ?? variantOf(decoded ?? decode(token), way)
      known.variants[way] = variant
      const each = { known, variant, decoded, text: token, at }
      if (keys) waiting.push(each)
      else count(each)
      return variant.client
    },
    /** Counts what waits for its signature. */
    settle(): void | Promise<void> {
      if (!keys || waiting.length === 0) return
      const { fresh, signed } = signedBy()
      const take = (verdicts: readonly (boolean | undefined)[]) => {
        for (const [at, known] of fresh.entries()) {
          const isMade = verdicts[at]
          known.signature = isMade === undefined ? 'not checked' : isMade ? 'verified' : 'wrong'
        }
        for (const each of waiting) count(each)
        waiting = []
      }
      const verdicts = keys.verify(signed)
      return verdicts instanceof Promise ? verdicts.then(take) : take(verdicts)
    },
  }
}

const isName = (id: unknown): id is string => typeof id === 'string' && id !== '' && id.length <= 200
