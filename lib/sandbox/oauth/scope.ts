import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import { Refusal } from './refuse'

/** What a granted scope parameter makes of the token. */
export interface GrantedScope {
  audience: string | string[]
  /** Short values, as the token has them. */
  scope: string
  /** Application whose resource the token is for; absent for the domain's own API. */
  resourceApp?: App
  /** Seconds. */
  lifetime: number
  /** Whether the token carries roles on the domain's own API. */
  isForAdminApi: boolean
}

const myScopes = 'urn:opc:idm:__myscopes__'
const everything = 'urn:opc:resource:consumer::all'
const expiryPrefix = 'urn:opc:resource:expiry='
const defaultLifetime = 3600
/** Ask for more than an access token, which the sandbox does not issue. */
const ignored = ['offline_access']

/** Judges the `scope` parameter for a client: its form, then whether it exists, then whether it was granted. */
export function judgeScope(domain: DomainState, app: App, parameter: string | null, base: string): GrantedScope {
  const words = (parameter ?? '').split(' ').filter((word) => word !== '')
  const wanted = words.filter((word) => !ignored.includes(word) && !word.startsWith(expiryPrefix))
  if (wanted.length === 0) refuse('scope-shape', 'no scope was asked for')
  const malformed = wanted.find((word) => !/^[\x21\x23-\x5B\x5D-\x7E]+$/.test(word) || word.includes(','))
  if (malformed !== undefined) refuse('scope-shape', `"${malformed}" is not one scope`)
  const lifetime = customLifetime(words)
  if (wanted.includes(myScopes)) {
    if (wanted.length > 1) refuse('scope-shape', `${myScopes} cannot be asked for together with other scopes`)
    return adminScope(domain, base, lifetime ?? defaultLifetime)
  }
  if (wanted.includes(everything)) return accountScope(domain, app, wanted, lifetime)
  return resourceScope(domain, app, wanted, lifetime)
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_scope', gate, detail)
}

function customLifetime(words: string[]): number | undefined {
  const word = words.find((candidate) => candidate.startsWith(expiryPrefix))
  if (word === undefined) return undefined
  const seconds = Number(word.slice(expiryPrefix.length))
  if (!Number.isInteger(seconds) || seconds < 60) refuse('scope-shape', `"${word}" is no lifetime`)
  return seconds
}

function adminScope(domain: DomainState, base: string, lifetime: number): GrantedScope {
  return {
    audience: [`urn:opc:lbaas:logicalguid=idcs-${domain.profile.guid}`, base],
    scope: 'urn:opc:idm:t.security.client',
    lifetime,
    isForAdminApi: true,
  }
}

const trustsAccount = (domain: DomainState, app: App): boolean =>
  app.trustScope === 'Account' || domain.settings.get('Settings')?.accountAlwaysTrustScope === true

/** The bare form works for trust scope "All" only, and alone. */
function accountScope(domain: DomainState, app: App, wanted: string[], lifetime: number | undefined): GrantedScope {
  if (wanted.length > 1) refuse('scope-shape', `${everything} must be asked for alone`)
  if (!trustsAccount(domain, app)) refuse('scope-exists', `${everything} without an audience needs trust scope "All"`)
  return {
    audience: 'urn:opc:resource:scope:account',
    scope: everything,
    lifetime: lifetime ?? defaultLifetime,
    isForAdminApi: false,
  }
}

function resourceScope(domain: DomainState, app: App, wanted: string[], lifetime: number | undefined): GrantedScope {
  const resources = wanted.map((fqs) => domain.apps.find('fqs', fqs))
  const unknown = wanted.find((_, index) => resources[index] === undefined)
  if (unknown !== undefined)
    refuse(isDoubled(domain, unknown) ? 'scope-shape' : 'scope-exists', `no application defines "${unknown}"`)
  const [resourceApp] = resources
  if (!resourceApp || resources.some((other) => other !== resourceApp))
    refuse('scope-shape', 'scopes of several audiences in one request')
  const refused = wanted.find((fqs) => !isGranted(domain, app, fqs))
  if (refused !== undefined)
    throw new Refusal('unauthorized_client', 'scope-granted', `"${app.displayName}" was not given ${refused}`)
  const secondary = (resourceApp.protectableSecondaryAudiences ?? []).map(({ value }) => value)
  const primary = resourceApp.audience ?? ''
  return {
    audience: secondary.length === 0 ? primary : [primary, ...secondary],
    scope: wanted.map((fqs) => fqs.slice(primary.length)).join(' '),
    resourceApp,
    lifetime: lifetime ?? resourceApp.accessTokenExpiry ?? defaultLifetime,
    isForAdminApi: false,
  }
}

/** A scope value appended to a scope that already ended with it: what a script makes that adds the suffix again. */
function isDoubled(domain: DomainState, fqs: string): boolean {
  return domain.apps
    .all()
    .some(({ scopes }) => (scopes ?? []).some(({ fqs: known, value }) => fqs.startsWith(known) && fqs.endsWith(value)))
}

const isGranted = (domain: DomainState, app: App, fqs: string): boolean =>
  trustsAccount(domain, app) || (app.allowedScopes ?? []).some((allowed) => allowed.fqs === fqs)
