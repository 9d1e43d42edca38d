import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import { coversConsumerScope, everything, isConsumerScope } from './consumer-scope'
import { Refusal } from './refuse'
import { grantedRoles, isRoleScope } from './role-scope'
import { readScopeWords, type ScopeWords } from './scope-words'
import { sharesTag, tagAudience, tagsOf, trustOf } from './trust-scope'

/** What one access token is to be. */
export interface GrantedScope {
  audience: string | string[]
  /** Short values, as the token has them. */
  scope: string
  /** Application whose resource the token is for; absent for the domain's own API. */
  resourceApp?: App
  /** Seconds. */
  lifetime: number
  isCustomLifetime: boolean
  /** Whether the token carries roles on the domain's own API. */
  isForAdminApi: boolean
  /** The only roles it carries, when single roles were asked for. */
  roles?: string[]
  /** Tokens of users do not name this scope. */
  isForUsersUnnamed?: true
}

/** What a granted `scope` parameter makes of the answer. */
export interface JudgedScope {
  tokens: [GrantedScope, ...GrantedScope[]]
  words: ScopeWords
}

const myScopes = 'urn:opc:idm:__myscopes__'
const defaultLifetime = 3600

/**
 * Judges the `scope` parameter for a client: its form, then whether it exists, then whether it was granted. Without a user, scopes
 * about users mean nothing and are passed over.
 */
export function judgeScope(
  domain: DomainState,
  app: App,
  parameter: string | null,
  base: string,
  isForUser: boolean,
): JudgedScope {
  const read = readScopeWords(parameter)
  const words = isForUser ? read : { ...read, openId: [] }
  const { wanted, openId } = words
  if (wanted.length === 0 && !openId.includes('openid')) refuse('scope-sent', 'no scope was asked for')
  if (wanted.length === 0) return { tokens: [adminScope(domain, base, words, signedInScopes(openId))], words }
  if (wanted.includes(myScopes) || wanted.some(isRoleScope))
    return { tokens: [ownApiScope(domain, app, base, words)], words }
  if (wanted.some(isConsumerScope)) return { tokens: [accountScope(domain, app, words)], words }
  return { tokens: resourceScopes(domain, app, words), words }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_scope', gate, detail)
}

/** What a domain names in a token for `openid` alone (capture of November 2025). */
const signedInScopes = (openId: string[]): string[] => [
  'urn:opc:idm:t.security.client',
  ...openId,
  'urn:opc:idm:t.user.me',
  'urn:opc:idm:t.user.me.passwordvalidator',
  'urn:opc:idm:t.user.authn.factors',
]

function ownApiScope(domain: DomainState, app: App, base: string, words: ScopeWords): GrantedScope {
  const { wanted, openId } = words
  const isMine = wanted.includes(myScopes)
  if (isMine ? wanted.length > 1 : !wanted.every(isRoleScope))
    refuse('scope-alone', 'scopes of the identity domain cannot be asked for together with other scopes')
  if (isMine) return adminScope(domain, base, words, ['urn:opc:idm:t.security.client', ...openId])
  const roles = grantedRoles(domain, app, wanted)
  const named = roles.map((role) => `urn:opc:idm:role.${encodeURIComponent(role)}`)
  return { ...adminScope(domain, base, words, ['urn:opc:idm:t.security.client', ...named, ...openId]), roles }
}

function adminScope(domain: DomainState, base: string, { lifetime }: ScopeWords, named: string[]): GrantedScope {
  return {
    audience: [`urn:opc:lbaas:logicalguid=idcs-${domain.profile.guid}`, base],
    scope: named.join(' '),
    lifetime: lifetime ?? defaultLifetime,
    isCustomLifetime: lifetime !== undefined,
    isForAdminApi: true,
  }
}

/** The bare form works for trust scopes "All" and "Tagged", and alone. */
function accountScope(domain: DomainState, app: App, { wanted, openId, lifetime }: ScopeWords): GrantedScope {
  const [asked = ''] = wanted
  if (wanted.length > 1 || openId.length > 0) refuse('scope-alone', `${asked} must be asked for alone`)
  const trust = trustOf(domain, app)
  if (trust === 'Explicit') refuse('scope-trusted', `${asked} without an audience needs trust scope "All" or "Tagged"`)
  if (trust === 'Tags' && tagsOf(app.allowedTags).length === 0)
    refuse('scope-trusted', `"${app.displayName}" has trust scope "Tagged" and no tags`)
  const isGranted = asked === everything || (app.allowedScopes ?? []).some(({ fqs }) => coversConsumerScope(fqs, asked))
  if (!isGranted) refuseUngranted(app, asked)
  return {
    audience: trust === 'Account' ? 'urn:opc:resource:scope:account' : [tagAudience(app)],
    scope: asked,
    lifetime: Math.min(lifetime ?? defaultLifetime, defaultLifetime),
    isCustomLifetime: lifetime !== undefined,
    isForAdminApi: false,
    isForUsersUnnamed: true,
  }
}

function resourceScopes(domain: DomainState, app: App, words: ScopeWords): [GrantedScope, ...GrantedScope[]] {
  const { wanted, isMulti } = words
  const resources = wanted.map((fqs) => domain.apps.find('fqs', fqs))
  const unknown = wanted.find((_, index) => resources[index] === undefined)
  if (unknown !== undefined)
    refuse(isDoubled(domain, unknown) ? 'scope-shape' : 'scope-exists', `no application defines "${unknown}"`)
  const [first, ...others] = [...new Set(resources)].filter((resource) => resource !== undefined)
  if (!first || (others.length > 0 && !isMulti)) refuse('scope-single', 'scopes of several audiences in one request')
  const refused = wanted.find((fqs, index) => !isGranted(domain, app, fqs, resources[index]))
  if (refused !== undefined) refuseUngranted(app, refused)
  const of = (resource: App) =>
    resourceScope(
      resource,
      words,
      wanted.filter((_, index) => resources[index] === resource),
    )
  return [of(first), ...others.map(of)]
}

function refuseUngranted(app: App, fqs: string): never {
  throw new Refusal('unauthorized_client', 'scope-granted', `"${app.displayName}" was not given ${fqs}`)
}

/** Secondary audiences are in every token for the application. */
function resourceScope(resourceApp: App, { openId, lifetime }: ScopeWords, wanted: string[]): GrantedScope {
  const secondary = (resourceApp.protectableSecondaryAudiences ?? []).map(({ value }) => value)
  const primary = resourceApp.audience ?? ''
  const own = resourceApp.accessTokenExpiry ?? defaultLifetime
  return {
    audience: secondary.length === 0 ? primary : [primary, ...secondary],
    scope: [...wanted.map((fqs) => fqs.slice(primary.length)), ...openId].join(' '),
    resourceApp,
    lifetime: Math.min(lifetime ?? own, own),
    isCustomLifetime: lifetime !== undefined,
    isForAdminApi: false,
  }
}

/** A scope value appended to a scope that already ended with it: what a script makes that adds the suffix again. */
function isDoubled(domain: DomainState, fqs: string): boolean {
  // Longer ones are nobody's; looking up each beginning of them would take its time.
  if (fqs.length > 1000) return false
  for (let length = 1; length < fqs.length; length += 1) {
    const known = fqs.slice(0, length)
    const scope = domain.apps.find('fqs', known)?.scopes?.find((candidate) => candidate.fqs === known)
    if (scope && fqs.endsWith(scope.value)) return true
  }
  return false
}

function isGranted(domain: DomainState, app: App, fqs: string, resource: App | undefined): boolean {
  const trust = trustOf(domain, app)
  if (trust === 'Account' || (app.allowedScopes ?? []).some((allowed) => allowed.fqs === fqs)) return true
  return trust === 'Tags' && resource !== undefined && sharesTag(app, resource)
}
