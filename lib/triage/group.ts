import { judge } from '../gates/judge'
import { classifyJwt } from './classify-jwt'
import { quickDecoder } from './decode-quickly'
import { findJwts } from './find-jwts'
import { fingerprint } from './fingerprint'
import { lineSplitter } from './line-splitter'
import { lineTime } from './line-time'
import type { Paste } from './paste'
import { readPaste } from './read-paste'
import { redact } from './redact'
import { toFacts } from './to-facts'
import { tokenKey } from './token-key'
import { withoutSecrets } from './without-secrets'

/** Tokens or errors that fail, or pass, for one reason. */
export interface Group {
  of: 'tokens' | 'errors'
  /** The gate that shut, or the first that may have; `undefined`: none is known. */
  gateId?: string
  /** No other gate is left. */
  isCause: boolean
  /** What was recognised, e.g. `token endpoint: invalid_client`. */
  what: string
  count: number
  /** Of the lines, ISO instants. */
  first?: string
  last?: string
  /** Client IDs, as many as are kept; `moreClients`: others were met. */
  clients: string[]
  moreClients: boolean
  /** The first one, without its secrets, up to 500 characters. */
  example: string
}

export interface Grouped {
  /** The most frequent first. */
  groups: Group[]
  lines: number
  characters: number
  tokens: number
  distinctTokens: number
  /** What was left out so that memory stays bounded, one sentence each. */
  dropped: string[]
}

export interface Limits {
  tokens: number
  errors: number
  groups: number
  clients: number
}

const usual: Limits = { tokens: 200_000, errors: 20_000, groups: 500, clients: 50 }

export interface Grouper {
  add: (chunk: string) => void
  result: () => Grouped
}

const maybeError =
  /error|invalid|unauthori[sz]ed|forbidden|denied|refused|fail|exception|expired|mismatch|\b[45]\d\d\b|OGG-|AADSTS|ENOTFOUND|ECONN|certificate/i

/** Reads a log of any length piece by piece. `now`: an ISO instant, for lines without a time of their own. */
export function createGrouper(now: string, limits: Partial<Limits> = {}): Grouper {
  const most = { ...usual, ...limits }
  const groups = new Map<string, Group>()
  const byToken = new Map<number, string>()
  const byKey = new Map<string, string>()
  const byError = new Map<number, string | null>()
  const decode = quickDecoder()
  const seen = { lines: 0, characters: 0, tokens: 0, distinct: 0 }
  const over = { tokens: 0, errors: 0, groups: 0 }

  function count(key: string, at: string | undefined, clients: readonly string[]): void {
    const group = groups.get(key)
    if (!group) return
    group.count += 1
    if (at !== undefined) {
      if (group.first === undefined || at < group.first) group.first = at
      if (group.last === undefined || at > group.last) group.last = at
    }
    for (const client of clients) {
      if (group.clients.includes(client)) continue
      if (group.clients.length < most.clients) group.clients.push(client)
      else group.moreClients = true
    }
  }

  function open(key: string, made: Omit<Group, 'count' | 'clients' | 'moreClients'>): string {
    if (groups.has(key)) return key
    if (groups.size >= most.groups) {
      over.groups += 1
      return `${made.of} other`
    }
    groups.set(key, { ...made, count: 0, clients: [], moreClients: false })
    return key
  }

  function tokenGroup(text: string, before: string, at: string | undefined): { key: string; client: string[] } {
    const { kind: form, ...jwt } = decode(text)
    const { header, claims, problems } = jwt
    const kind = form === 'jws' ? classifyJwt(jwt, before) : 'token'
    const time = at ?? now
    const alike = tokenKey(kind, jwt, Date.parse(time) / 1000)
    const client = clientOf(claims.client_id ?? (kind === 'user assertion' ? claims.iss : claims.azp))
    const known = byKey.get(alike)
    if (known !== undefined) return { key: known, client }
    const clean = { ...jwt, header: withoutSecrets(header), claims: withoutSecrets(claims), problems }
    const paste = kind === 'user assertion' ? { assertion: clean } : { token: clean }
    const verdict = verdictOf({ ...nothing, ...paste }, time)
    const key = open(`token ${kind} ${verdict.gateId ?? ''} ${verdict.isCause}`, {
      of: 'tokens',
      what: kind,
      example: JSON.stringify(clean.claims).slice(0, 500),
      ...verdict,
    })
    if (byKey.size < most.errors) byKey.set(alike, key)
    return { key, client }
  }

  function takeError(line: string, at: string | undefined, clients: readonly string[]): void {
    const print = fingerprint(shapeOf(line))
    let key = byError.get(print)
    if (key === undefined) {
      key = errorGroup(line, at ?? now)
      if (byError.size < most.errors) byError.set(print, key)
      else over.errors += 1
    }
    if (key !== null) count(key, at, clients)
  }

  function errorGroup(line: string, time: string): string | null {
    const paste = readPaste(line.slice(0, 20_000))
    const { tokenAnswer, serviceAnswer, refusal } = paste
    if (!(tokenAnswer && !tokenAnswer.success) && !refusal && !(serviceAnswer && serviceAnswer.status >= 400))
      return null
    const { token: _token, assertion: _assertion, ...rest } = paste
    const verdict = verdictOf(rest, time)
    const what = paste.recognised.filter((each) => !/^(?:access token|ID token|JWT )/.test(each)).join(', ')
    return open(`error ${what} ${verdict.gateId ?? ''}`, {
      of: 'errors',
      what,
      example: redact(paste.redacted).slice(0, 500),
      ...verdict,
    })
  }

  function takeLine(line: string): void {
    seen.lines += 1
    const hasToken = line.includes('eyJ')
    const at = hasToken || maybeError.test(line) ? lineTime(line) : undefined
    const clients: string[] = []
    let rest = line
    if (hasToken) {
      const pieces: string[] = []
      let from = 0
      for (const { text, start, end, before } of findJwts(line)) {
        pieces.push(line.slice(from, start), '[token]')
        from = end
        seen.tokens += 1
        // The claims and the beginning of the signature tell it from all others.
        const print = fingerprint(text.slice(0, text.lastIndexOf('.') + 65))
        const known = byToken.get(print)
        if (known !== undefined) {
          count(known, at, [])
          continue
        }
        seen.distinct += 1
        const { key, client } = tokenGroup(text, before, at)
        clients.push(...client)
        if (byToken.size < most.tokens) byToken.set(print, key)
        else over.tokens += 1
        count(key, at, client)
      }
      rest = pieces.join('') + line.slice(from)
    }
    if (maybeError.test(rest)) takeError(rest, at, [...clients, ...clientsIn(rest)])
  }

  const splitter = lineSplitter(takeLine)
  return {
    add(chunk) {
      seen.characters += chunk.length
      splitter.add(chunk)
    },
    result() {
      splitter.end()
      return {
        groups: [...groups.values()].filter((group) => group.count > 0).sort((one, other) => other.count - one.count),
        lines: seen.lines,
        characters: seen.characters,
        tokens: seen.tokens,
        distinctTokens: seen.distinct,
        dropped: droppedSentences(over, most),
      }
    },
  }
}

/** The same, over whatever brings the text. */
export async function groupChunks(
  chunks: Iterable<string> | AsyncIterable<string>,
  now: string,
  limits?: Partial<Limits>,
): Promise<Grouped> {
  const grouper = createGrouper(now, limits)
  for await (const chunk of chunks) grouper.add(chunk)
  return grouper.result()
}

const nothing: Paste = { recognised: [], repaired: [], ignored: [], problems: [], hidden: 0, tokens: [], redacted: '' }

function verdictOf(paste: Paste, time: string): Pick<Group, 'gateId' | 'isCause'> {
  const { cause, candidates } = judge(toFacts(paste, time))
  const gateId = cause?.gateId ?? candidates[0]?.gateId
  return { isCause: cause !== undefined, ...(gateId !== undefined && { gateId }) }
}

const clientOf = (id: unknown): string[] => (typeof id === 'string' && id !== '' && id.length <= 200 ? [id] : [])

const clientsIn = (line: string): string[] => {
  const id = /\bclient_?id["']?\s{0,3}[:=]\s{0,3}["']?([\w.-]{3,100})/i.exec(line)?.[1]
  return id === undefined ? [] : [id]
}

/** A line without what differs each time: lines of one shape are read once. */
const shapeOf = (line: string): string =>
  line
    .slice(0, 4_000)
    .replace(/\b[0-9a-f-]{16,}\b|\b[A-Za-z0-9_-]{24,}\b/gi, '#')
    // A status and a code are what tells; times and counters are not.
    .replace(/\d{4}-\d\d-\d\d[T ][\d:.,+Z-]{6,30}|(?<![\w-])\d{5,}\b|\b\d\d:\d\d:\d\d\b/g, '#')

function droppedSentences(over: Record<'tokens' | 'errors' | 'groups', number>, most: Limits): string[] {
  const sentences: string[] = []
  if (over.tokens > 0)
    sentences.push(`After ${most.tokens} distinct tokens, ${over.tokens} more were counted as new each time they came.`)
  if (over.errors > 0) sentences.push(`After ${most.errors} kinds of lines, ${over.errors} more were read one by one.`)
  if (over.groups > 0) sentences.push(`After ${most.groups} groups, ${over.groups} more causes were not counted.`)
  return sentences
}
