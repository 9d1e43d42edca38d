import type { StoredKey } from '@/components/keys/key-store'
import { heldSecret } from '@/lib/checks/held-secret'
import {
  authorizationCode,
  clientCredentials,
  deviceCode,
  jwtBearer,
  password,
  refreshToken,
} from '@/lib/facts/grant-types'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { ClientApp, DomainSummary, ServiceInstance } from '@/lib/queries/shapes/domains'
import type { RunView } from '@/lib/queries/shapes/setup'
import { chosenService } from './chosen-service'
import { waitsForPerson } from './grants'
import { callsOf, likeliestCall } from './proof-calls'

export type Receipt = NonNullable<RunView['receipt']>

/** What a person chose by hand. What is absent is derived; choosing something drops the choices that hang on it. */
export interface Picks {
  domainId?: string
  clientId?: string
  grantType?: string
  userName?: string
  scope?: string
  serviceAppId?: string
  /** Beside `serviceAppId`: two instances may share an application. */
  serviceKind?: ServiceInstance['kind']
  call?: ProofCallName
  alias?: string
  /** A private key opened from a file, in this page's memory. */
  keyFile?: OpenedKey
  /** Whoever holds the key signs, and only the signature comes here. */
  isSignedElsewhere?: boolean
  secretFrom?: 'held' | 'typed'
  clientProof?: ClientProof
  isOffline?: boolean
}

/** `x5t`: of the certificate beside it in the file. */
interface OpenedKey {
  name: string
  key: CryptoKey
  x5t?: string
}

/** How the client proves itself: its secret in the header or in the form, or an assertion in its place. */
export type ClientProof = 'basic' | 'post' | 'assertion'

/** What the choices are made from. */
export interface World {
  domains: readonly DomainSummary[]
  apps: readonly ClientApp[]
  services: readonly ServiceInstance[]
  runs: readonly RunView[]
  keys: readonly StoredKey[]
  /** Of the run the page was opened for. */
  receipt?: Receipt | undefined
  /** Of that run, by id. */
  recipe?: string | undefined
  /** From the page's address. */
  start: { domainId?: string | undefined; clientId?: string | undefined; alias?: string | undefined }
}

/** The request as it will be made, before a Lab fault or a fix changes it. Empty text: not chosen yet. */
export interface TestForm {
  domain: DomainSummary | undefined
  clientId: string
  /** `undefined`: the domain lists no such application (any more). */
  app: ClientApp | undefined
  clientName: string
  /** What else could be chosen. */
  apps: readonly ClientApp[]
  isFromReceipt: boolean
  grantType: string
  userName: string
  scope: string
  /** What can be asked for: the application's scopes, and the setup's even when it was taken away since. */
  scopes: { fqs: string; isGranted: boolean }[]
  service: ServiceInstance | undefined
  /** By which the service is tried; `undefined`: nothing is called. */
  call: ProofCallName | undefined
  alias: string
  /** Certificates of the application and keys in this browser, by alias. */
  aliases: { alias: string; isHere: boolean; isAttached: boolean }[]
  key: { from: 'browser' | 'file'; key: CryptoKey; stored?: StoredKey; fileName?: string; x5t?: string } | undefined
  /** No key is used here, even if there is one. */
  isSignedElsewhere?: boolean
  /** Of that alias, as this browser holds it; base64 of the DER. */
  certificate?: { alias: string; x509: string } | undefined
  /** A client secret that a setup keeps, by id. */
  heldSecret: { secretId: string; from: string; runId: string } | undefined
  secretFrom: 'held' | 'typed'
  clientProof: ClientProof
  /** A refresh token is asked for too. */
  isOffline: boolean
}

/** The domain the page speaks of, needed before the rest can be asked for. */
export function chosenDomainId(picks: Picks, { domains, receipt, start }: Omit<World, 'apps' | 'services'>): string {
  const wanted = picks.domainId ?? receipt?.domainId ?? start.domainId
  return wanted ?? (domains.length === 1 ? (domains[0]?.id ?? '') : '')
}

/** Everything derivable derived. */
export function testForm(picks: Picks, world: World): TestForm {
  const { domains, apps, services, runs, keys, receipt, start } = world
  const domainId = chosenDomainId(picks, world)
  const begun = receipt ?? start
  const begunClient = begun.domainId === domainId ? begun.clientId : undefined
  const clientId = picks.clientId ?? begunClient ?? (apps.length === 1 ? (apps[0]?.clientId ?? '') : '')
  const app = apps.find((candidate) => candidate.clientId === clientId)
  const own = receipt?.domainId === domainId && receipt.clientId === clientId ? receipt : undefined

  const scopes = scopeChoices(app, own)
  const scope = picks.scope ?? own?.scope ?? likeliestScope(scopes.map(({ fqs }) => fqs))
  const service = chosenService(picks, services, scope, own)

  const mine = keys.filter((key) => key.domainId === domainId)
  const begunAlias = begunClient === clientId ? start.alias : undefined
  const alias = picks.alias ?? begunAlias ?? own?.alias ?? likeliestAlias(app, mine, clientId)
  const stored = mine.find((key) => sameAlias(key.alias, alias))
  const held = heldSecret(runs, domainId, clientId)
  const grantType = picks.grantType ?? own?.grantType ?? likeliestGrant(app)
  return {
    domain: domains.find(({ id }) => id === domainId),
    clientId,
    app,
    clientName: app?.displayName ?? own?.displayName ?? '',
    apps,
    isFromReceipt: own !== undefined,
    grantType,
    userName: picks.userName ?? own?.userName ?? '',
    scope,
    scopes,
    service,
    call: service && callOf(picks, service, scope, own && world.recipe),
    alias,
    aliases: aliasChoices(app, mine, alias),
    key: picks.isSignedElsewhere ? undefined : keyOf(picks, stored),
    isSignedElsewhere: picks.isSignedElsewhere ?? false,
    certificate: stored && { alias: stored.alias, x509: stored.x509 },
    heldSecret: held,
    secretFrom: held ? (picks.secretFrom ?? 'held') : 'typed',
    clientProof: picks.clientProof ?? (own?.clientProof === 'assertion' ? 'assertion' : 'basic'),
    isOffline: picks.isOffline ?? (waitsForPerson(grantType) && (app?.allowedGrants.includes(refreshToken) ?? false)),
  }
}

/** Whether the request says for which user; at a sign-in the user does. */
export const namesUser = ({ grantType }: Pick<TestForm, 'grantType'>): boolean =>
  grantType === jwtBearer || grantType === password

/** Whether an assertion is signed for the request. */
export const signs = ({ grantType, clientProof }: Pick<TestForm, 'grantType' | 'clientProof'>): boolean =>
  grantType === jwtBearer || clientProof === 'assertion'

/** Why the request cannot be sent yet, one sentence; `undefined`: it can. */
export function whyNotReady(form: TestForm, typed: { secret: string; password: string }): string | undefined {
  if (!form.domain) return 'Choose the identity domain first.'
  if (form.domain.state === 'needs-secret') return `Give the credential of ${form.domain.name} again first.`
  if (form.clientId === '') return 'Choose a client application first.'
  if (namesUser(form) && form.userName.trim() === '') return 'Name the user the token is for.'
  if (signs(form) && form.alias === '') return 'Name the certificate the assertion is signed for.'
  if (signs(form) && !form.key && !form.isSignedElsewhere)
    return `This browser holds no private key for “${form.alias}”. Open its file.`
  if (form.grantType === deviceCode && signs(form) && form.isSignedElsewhere)
    return 'A device proves the client anew with each poll, so this browser must sign.'
  if (form.clientProof !== 'assertion' && form.secretFrom === 'typed' && typed.secret === '')
    return 'Type the client secret.'
  if (form.grantType === password && typed.password === '') return 'Type the password of the user.'
  return undefined
}

const keyOf = ({ keyFile }: Picks, stored: StoredKey | undefined): TestForm['key'] =>
  keyFile
    ? { from: 'file', key: keyFile.key, fileName: keyFile.name, ...(keyFile.x5t !== undefined && { x5t: keyFile.x5t }) }
    : stored && { from: 'browser', key: stored.key, stored, x5t: stored.x5t }

const scopeChoices = (app: ClientApp | undefined, own: Receipt | undefined): TestForm['scopes'] => {
  const granted = (app?.scopes ?? []).map((fqs) => ({ fqs, isGranted: true }))
  const wanted = own?.scope
  return wanted === undefined || granted.some(({ fqs }) => fqs === wanted)
    ? granted
    : [{ fqs: wanted, isGranted: app === undefined }, ...granted]
}

/** Process Automation's runtime scope and Oracle Integration's; else the first. */
const likeliestScope = (scopes: readonly string[]): string =>
  scopes.find((fqs) => /(?:\/process|urn:opc:resource:consumer::all)$/.test(fqs)) ?? scopes[0] ?? ''

/** Of those that the application allows, the first that needs nobody to be there. */
const likeliestGrant = (app: ClientApp | undefined): string =>
  [jwtBearer, clientCredentials, authorizationCode, deviceCode].find((grant) => app?.allowedGrants.includes(grant)) ??
  jwtBearer

const callOf = ({ call }: Picks, service: ServiceInstance, scope: string, recipe: string | undefined) =>
  call !== undefined && callsOf(service).includes(call) ? call : likeliestCall(service, scope, recipe)

/** A certificate of the application whose key is here; else a key made for this client; else any certificate of it. */
const likeliestAlias = (app: ClientApp | undefined, keys: readonly StoredKey[], clientId: string): string => {
  const aliases = app?.certificates.map(({ alias }) => alias) ?? []
  return (
    aliases.find((alias) => keys.some((key) => sameAlias(key.alias, alias))) ??
    keys.find((key) => key.clientId === clientId && clientId !== '')?.alias ??
    aliases[0] ??
    ''
  )
}

const aliasChoices = (app: ClientApp | undefined, keys: readonly StoredKey[], alias: string): TestForm['aliases'] => {
  const attached = app?.certificates.map((certificate) => certificate.alias) ?? []
  const here = keys.map((key) => key.alias)
  const all = [...attached, ...here, ...(alias === '' ? [] : [alias])]
  const different = all.filter((each, at) => all.findIndex((other) => sameAlias(other, each)) === at)
  return different.map((each) => ({
    alias: each,
    isHere: here.some((other) => sameAlias(other, each)),
    isAttached: attached.some((other) => sameAlias(other, each)),
  }))
}

/** Aliases are compared without case, as the domain does. */
export const sameAlias = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
