import { classifyJwt, type JwtKind } from '../classify-jwt'
import { fingerprint } from '../fingerprint'
import { withoutSecrets } from '../without-secrets'
import { ageKey } from './age-key'
import { alikeKeys } from './alike-keys'
import { type QuickJwt, quickDecoder } from './decode-quickly'
import { exampleClaims } from './example-claims'
import type { Limits } from './limits'
import { sentAs, ways } from './sent-as'
import { type Keys, keysFor, type SignatureState, type Signed, signatureStates, stateOf } from './signatures'
import { newTally, type Tally, tallyClient, tallyTime } from './tally'
import { none, tokenTable } from './token-table'
import { type ShortVerdict, verdictOf } from './verdict-of'

export interface TokenGroup extends Tally, ShortVerdict {
  kind: JwtKind | 'token'
  example: string
  signatures: Record<SignatureState, number>
}

/** Tokens that are judged alike at the same age and with the same signature. */
interface Alike {
  kind: JwtKind | 'token'
  /** Places in the list of groups, by age and signature. */
  groups: Map<number, number>
}

/** One time that a token came. */
interface Seen {
  row: number
  way: number
  text: string
  /** As long as it is at hand. */
  decoded: QuickJwt | undefined
  at: number | undefined
}

/** In the table: not asked yet. */
const unasked = -1
const unchecked = signatureStates.indexOf('not checked')

/** `now`: milliseconds, for tokens whose line has no time. */
export function tokenGroups(now: number, most: Limits, keys?: Keys) {
  const groups = new Map<string, TokenGroup>()
  const listed: TokenGroup[] = []
  const table = tokenTable(most.tokens)
  const alikes: Alike[] = []
  const alikeByKey = new Map<number, number>()
  const keyOf = alikeKeys()
  const clients: string[] = []
  const clientByName = new Map<string, number>()
  const decode = quickDecoder()
  const seen = { tokens: 0, overTokens: 0, overGroups: 0 }
  /** With keys: what waits until its signature is known, so that all are counted in their order. */
  let waiting: Seen[] = []

  function addRow(print: number, { kind, claims }: QuickJwt): number {
    const row = table.add(print)
    if (row >= most.tokens) seen.overTokens += 1
    const { exp, nbf, iat, tok_type } = claims
    table.exp[row] = typeof exp === 'number' ? exp : Number.NaN
    table.nbf[row] = typeof nbf === 'number' ? nbf : Number.NaN
    table.iat[row] = typeof iat === 'number' ? iat : Number.NaN
    table.isPlain[row] = tok_type === 'AT' || tok_type === 'IT' || kind !== 'jws' ? 1 : 0
    table.signature[row] = keys ? unasked : unchecked
    return row
  }

  /** What the token is as it was sent this time, and whose. */
  function classify(cell: number, decoded: QuickJwt, way: number): void {
    const { claims } = decoded
    const kind = decoded.kind === 'jws' ? classifyJwt(decoded, ways[way] ?? '') : 'token'
    table.alike[cell] = alikeOf(kind, keyOf(kind, decoded))
    const client = claims.client_id ?? (kind === 'user assertion' ? claims.iss : claims.azp)
    table.client[cell] = isName(client) ? placeOf(client, clientByName, clients) : none
  }

  function alikeOf(kind: Alike['kind'], key: number): number {
    const known = alikeByKey.get(key)
    if (known !== undefined) return known
    const place = alikes.push({ kind, groups: new Map() }) - 1
    if (alikeByKey.size < most.tokens) alikeByKey.set(key, place)
    return place
  }

  function groupOf({ row, way, decoded, text, at }: Seen): number {
    const alike = alikes[table.alike[row * ways.length + way] ?? 0]
    const state = Math.max(table.signature[row] ?? unchecked, 0)
    const time = at ?? now
    const seconds = time / 1000
    const age = ageKey(
      (table.exp[row] ?? 0) - seconds,
      (table.nbf[row] ?? 0) - seconds,
      (table.iat[row] ?? 0) - seconds,
    )
    const key = age * signatureStates.length + state
    const known = alike?.groups.get(key)
    if (known !== undefined || !alike) return known ?? none
    const place = judgeGroup(alike.kind, decoded ?? decode(text), time, signatureStates[state] ?? 'not checked')
    alike.groups.set(key, place)
    return place
  }

  function judgeGroup(kind: Alike['kind'], decoded: QuickJwt, time: number, signature: SignatureState): number {
    const { header, claims, kind: _form, ...rest } = decoded
    const jwt = { ...rest, header: withoutSecrets(header), claims: withoutSecrets(claims) }
    const verdict = verdictOf(kind === 'user assertion' ? { assertion: jwt } : { token: jwt }, time, signature)
    const name = `${kind} ${verdict.gateId ?? ''} ${verdict.isCause}`
    const known = groups.get(name)
    if (known) return listed.indexOf(known)
    if (groups.size >= most.groups) return none
    const signatures = { verified: 0, wrong: 0, 'key unknown': 0, 'not checked': 0 }
    const group = { ...newTally(), ...verdict, kind, example: exampleClaims(jwt.claims), signatures }
    groups.set(name, group)
    return listed.push(group) - 1
  }

  function count(each: Seen): void {
    const { row, way, at } = each
    const place = groupOf(each)
    const group = listed[place]
    if (!group) {
      seen.overGroups += 1
      return
    }
    tallyTime(group, at)
    group.signatures[signatureStates[Math.max(table.signature[row] ?? unchecked, 0)] ?? 'not checked'] += 1
    if (table.group[row] === place) return
    const client = clients[table.client[row * ways.length + way] ?? none]
    if (client !== undefined) tallyClient(group, client, most.clients)
    table.group[row] = place
  }

  function signedBy(): { asked: { row: number; header: Record<string, unknown> }[]; signed: Signed[] } {
    const asked: { row: number; header: Record<string, unknown> }[] = []
    const signed: Signed[] = []
    for (const { row, text, decoded } of waiting) {
      if (table.signature[row] !== unasked) continue
      const { kind, header, problems } = decoded ?? decode(text)
      const chosen = kind === 'jws' && problems.length === 0 ? keysFor(header, keys?.keys ?? []) : 'not checked'
      table.signature[row] = signatureStates.indexOf(typeof chosen === 'string' ? chosen : 'not checked')
      if (typeof chosen === 'string') continue
      asked.push({ row, header })
      signed.push({ token: text, keys: chosen })
    }
    return { asked, signed }
  }

  return {
    groups,
    prints: table.prints,
    seen,
    /** Takes the token from `start` to before `end`, and answers the client it names. */
    take(text: string, start: number, end: number, lineStart: number, at: number | undefined): string | undefined {
      seen.tokens += 1
      const token = text.slice(start, end)
      const print = fingerprint(token)
      let row = table.find(print)
      let decoded: QuickJwt | undefined
      if (row === none) {
        decoded = decode(token)
        row = addRow(print, decoded)
      }
      const way = table.isPlain[row] === 1 ? 0 : sentAs(text.slice(Math.max(lineStart, start - 40), start))
      const cell = row * ways.length + way
      if (table.alike[cell] === none) classify(cell, decoded ?? decode(token), way)
      const each = { row, way, text: token, decoded, at }
      if (keys) waiting.push(each)
      else {
        count(each)
        table.release()
      }
      return clients[table.client[cell] ?? none]
    },
    /** Counts what waits for its signature. */
    settle(): void | Promise<void> {
      if (!keys || waiting.length === 0) return
      const { asked, signed } = signedBy()
      const take = (verdicts: readonly (boolean | undefined)[]) => {
        for (const [at, { row, header }] of asked.entries())
          table.signature[row] = signatureStates.indexOf(stateOf(verdicts[at], header, signed[at]?.keys ?? []))
        for (const each of waiting) count(each)
        waiting = []
        table.release()
      }
      const verdicts = keys.verify(signed)
      return verdicts instanceof Promise ? verdicts.then(take) : take(verdicts)
    },
  }
}

const isName = (id: unknown): id is string => typeof id === 'string' && id !== '' && id.length <= 200

/** A name's place in a list that has each once. */
function placeOf(name: string, places: Map<string, number>, list: string[]): number {
  const known = places.get(name)
  if (known !== undefined) return known
  const place = list.push(name) - 1
  places.set(name, place)
  return place
}
