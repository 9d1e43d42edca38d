import type { DecodedJwt } from '../facts/facts'
import type { Paste } from './paste'
import { type NamedKind, type Pseudonyms, pseudonymFor } from './pseudonyms'

/** More names than a case has; those that come later stay hidden by nothing else, so the text is refused. */
const mostNames = 2_000

/** Everybody's: they name no customer. */
const publicHosts =
  /^(?:identity\.oraclecloud\.com|login\.oci\.oraclecloud\.com|docs\.oracle\.com|login\.microsoftonline\.com|localhost|127\.0\.0\.1)$/i

/**
 * The text without its secrets, and with pseudonyms for people, clients, hosts and tokens, so that a reader can still tell which is the
 * same. Names that nothing in the text marks as such (a surname in a sentence) stay: only what a token, request or address names is known.
 */
export function pseudonymise(paste: Paste, pseudonyms: Pseudonyms): string {
  const names = namesIn(paste)
  const text = withTokens(paste, pseudonyms)
  if (names.size === 0) return text
  // The longest first, so that no name is replaced within another one.
  const alternatives = [...names.keys()].sort((one, other) => other.length - one.length).slice(0, mostNames)
  const pattern = new RegExp(`(?<![\\w@-])(?:${alternatives.map(escaped).join('|')})(?![\\w@-])`, 'gi')
  return text.replace(pattern, (found) => pseudonymFor(pseudonyms, names.get(found.toLowerCase()) ?? 'host', found))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Each placeholder says which token it stands for. */
function withTokens({ redacted, tokens }: Paste, pseudonyms: Pseudonyms): string {
  const placeholder = /\[(?:access token|ID token|user assertion|client assertion|token)\]/g
  // Somebody wrote such a placeholder: then which is which cannot be told.
  if ((redacted.match(placeholder)?.length ?? 0) !== tokens.length) return redacted
  let at = 0
  return redacted.replace(placeholder, (whole) => {
    const name = pseudonymFor(pseudonyms, 'token', tokens[at] ?? '')
    at += 1
    return `${whole.slice(0, -1)}, ${name}]`
  })
}

/** Lower-cased names, and what each is. */
function namesIn({ redacted, token, assertion, tokenRequest }: Paste): Map<string, NamedKind> {
  const names = new Map<string, NamedKind>()
  const add = (kind: NamedKind, name: unknown) => {
    if (typeof name === 'string' && name.trim().length >= 3 && !/^https?:/.test(name) && !/^[[<…]/.test(name))
      names.set(name.trim().toLowerCase(), kind)
  }
  for (const [, host = ''] of redacted.matchAll(/\bhttps?:\/\/([^\s/"'<>?#\\:@]{3,253})/gi))
    if (!publicHosts.test(host)) add('host', host)
  for (const [, host = ''] of redacted.matchAll(/\bhost["']?[:=][ \t]{0,3}["']?([\w.-]{3,253})/gi))
    if (!publicHosts.test(host)) add('host', host)
  for (const [host] of redacted.matchAll(
    /\b(?:idcs-[0-9a-f]{6,40}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:oraclecloud|oci\.customer-oci)\.com)\b/gi,
  ))
    if (!publicHosts.test(host)) add('host', host)
  for (const [, id] of redacted.matchAll(
    /\b(?:client_?id|client_name|clientname)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<>}]{3,200})/gi,
  ))
    add('client', id)
  for (const [, user] of redacted.matchAll(
    /\b(?:user_?name|user_?id|login|sub)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<>}]{3,200})/gi,
  ))
    add('user', user)
  for (const [mail] of redacted.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g)) add('user', mail)
  for (const jwt of [token, assertion]) for (const name of usersOf(jwt)) add('user', name)
  for (const id of [
    token?.claims.client_id,
    token?.claims.client_name,
    token?.claims.azp,
    assertion?.claims.iss,
    tokenRequest?.clientId,
  ])
    add('client', id)
  return names
}

const usersOf = (jwt: DecodedJwt | undefined): unknown[] => {
  if (!jwt) return []
  const { sub, user_id, user_displayname, email, preferred_username } = jwt.claims
  const isClient =
    jwt.claims.sub_type === 'client' || (sub !== undefined && sub === jwt.claims.client_id) || sub === jwt.claims.iss
  return [...(isClient ? [] : [sub]), user_id, user_displayname, email, preferred_username]
}
