import { grantName } from '../facts/grant-names'
import { authorizationCode, clientCredentials, jwtBearer } from '../facts/grant-types'
import { proofCalls } from '../facts/proof-calls'
import { defaultAudience } from '../jose/assertion'
import type { AppView } from '../queries/shapes/app-view'
import type { CheckView } from '../queries/shapes/checks'
import type { DomainCertificate, DomainDetail, ServiceInstance } from '../queries/shapes/domains'
import type { RunView } from '../queries/shapes/setup'
import type { Generation } from '../setup/plan/generations'
import { developerAddresses } from '../setup/recipes/developer-addresses'
import { type DoneRun, setupOf } from './setup-of'
import type { HandoffCall, HandoffSubject } from './subject'
import { testsOf } from './tests-of'

export interface Known {
  /** ISO instant. */
  at: string
  app: AppView
  domain: DomainDetail
  services: readonly ServiceInstance[]
  /** Empty where they could not be asked. */
  certificates: readonly DomainCertificate[]
  checks: readonly CheckView[]
  /** Whatever was run in this console; empty where it could not be read. */
  runs: readonly RunView[]
  run?: DoneRun
}

export interface Choice {
  /** Absent: the first that can be handed over. */
  grantType?: string
  generation: Generation
}

const handedOver = [jwtBearer, clientCredentials, authorizationCode]

/** Grants by which a call of this application can be handed over, the one of its setup first. */
export function grantsOf({ app, run }: Pick<Known, 'app' | 'run'>): string[] {
  if (app.clientType === 'public') return []
  const first = run?.receipt.grantType
  const allowed = handedOver.filter((grant) => grant !== first && app.allowedGrants.includes(grant))
  return first !== undefined && handedOver.includes(first) ? [first, ...allowed] : allowed
}

/** What is known of an application, and of the setup that made it, as it is handed over. */
export function toSubject(known: Known, { grantType: chosen, generation }: Choice): HandoffSubject {
  const { at, app, domain, certificates, checks, runs, run } = known
  const offered = chosen ?? grantsOf(known)[0]
  const grantType = offered ?? app.allowedGrants[0] ?? ''
  const service = serviceOf(known)
  const scope = scopeOf(known, service)
  const alias = run?.receipt.alias ?? app.certificates[0]?.alias
  const proof = run?.receipt.clientProof ?? 'secret'
  const isSigning = grantType === jwtBearer || proof === 'assertion'
  const userName = grantType === clientCredentials ? undefined : run?.receipt.userName
  const call = service && callOf(service, scope, run?.plan.recipe ?? '')
  return {
    at,
    domain: {
      name: domain.name,
      url: domain.url,
      tokenEndpoint: domain.discovery.tokenEndpoint,
      jwksUri: domain.discovery.jwksUri,
      issuer: domain.discovery.issuer,
    },
    client: {
      displayName: app.displayName,
      description: app.description,
      clientId: app.clientId,
      clientType: app.clientType,
      ...(app.trustScope !== undefined && { trustScope: app.trustScope }),
      allowedGrants: app.allowedGrants,
      allowedScopes: app.scopes,
      redirectUris: run ? callbacksOf(app, run) : app.redirectUris,
      bypassConsent: app.bypassConsent,
      certificates: app.certificates.map(({ alias: each }) => each),
      ...(!app.isActive && { isInactive: true as const }),
    },
    grantType,
    ...(offered === undefined && { noCall: noCallOf(app) }),
    proof,
    scope,
    ...(isSigning &&
      alias !== undefined && { signing: { alias, audience: domain.audience?.value ?? defaultAudience } }),
    ...(userName !== undefined && { userName }),
    ...(service && {
      service: {
        appId: service.appId,
        displayName: service.displayName,
        kind: service.kind,
        audience: service.audience,
        ...(service.urls[0] !== undefined && { baseUrl: service.urls[0] }),
      },
    }),
    ...(call && { call }),
    certificates: certificates
      .filter(({ alias: each }) => app.certificates.some((held) => held.alias === each))
      .map(({ alias: each, store, x5t, notAfter }) => ({ domainId: domain.id, alias: each, store, x5t, notAfter })),
    roles: rolesOf(known),
    generation,
    ...(run && { setup: setupOf(run) }),
    tests: testsOf({ domainId: domain.id, clientId: app.clientId, checks, runs }),
  }
}

function noCallOf({ clientType, allowedGrants }: AppView): string {
  if (clientType === 'public')
    return 'It is a public client, which has no secret and signs nothing; every form of a call here proves the client by one of these.'
  return allowedGrants.length === 0
    ? 'The application allows no grant, so nobody gets a token by it.'
    : `It allows ${allowedGrants.map(grantName).join(', ')}; forms of a call are written for JWT assertion, client credentials and authorization code.`
}

/** What the application holds, and what its setup gave the user it speaks for. */
const rolesOf = ({ app, run }: Known): HandoffSubject['roles'] =>
  app.roles && [
    ...app.roles.map(({ role, appId, appName }) => ({ role, appId, appName })),
    ...(run?.plan.roles ?? []).flatMap(({ to, ...role }) =>
      to.kind === 'user' ? [{ ...role, userName: to.name }] : [],
    ),
  ]

/** The callback of this console is for its own proof, not for whoever calls. */
function callbacksOf(app: AppView, { plan: { answers } }: DoneRun): string[] {
  const own = answers && 'testRedirectUri' in answers ? answers.testRedirectUri : undefined
  return app.redirectUris.filter((uri) => uri !== own)
}

function serviceOf({ app, services, run }: Known): ServiceInstance | undefined {
  const { serviceAppId, serviceKind } = run?.receipt ?? {}
  const found = app.resources.find(({ kind }) => kind !== undefined && kind !== 'other')
  const appId = serviceAppId ?? found?.appId
  const same = services.filter((service) => service.appId === appId)
  return same.find(({ kind }) => kind === (serviceKind ?? found?.kind)) ?? same[0]
}

/** As it was set up; else what it was given of the service, the widest of Oracle's first. */
function scopeOf({ app, run }: Known, service: ServiceInstance | undefined): string {
  const answers = run?.plan.answers
  const refresh = answers && 'refresh' in answers && answers.refresh ? ' offline_access' : ''
  if (run?.receipt.scope !== undefined) return `${run.receipt.scope}${refresh}`
  const own = app.scopes.filter((scope) => service?.scopes.some(({ fqs }) => fqs === scope))
  return own.find((scope) => scope.endsWith('urn:opc:resource:consumer::all')) ?? own[0] ?? app.scopes[0] ?? ''
}

/** By which a token is tried, as the Test page does. */
function callOf(service: ServiceInstance, scope: string, recipe: string): HandoffCall | undefined {
  const base = service.urls[0]
  const of = (name: HandoffCall['name'], isBegun = false): HandoffCall | undefined =>
    base === undefined ? undefined : { name, url: `${base}${proofCalls[name].root}`, isBegun }
  switch (service.kind) {
    case 'opa':
      return of('tasks')
    case 'fusion':
      return of('business-units')
    case 'gateway':
      return of('route', true)
    case 'other':
      return undefined
    case 'oic': {
      if (!recipe.startsWith('oic-developer-api') && !scope.endsWith('/ic/api/')) return of('trigger', true)
      const { design, runTime } = developerAddresses(service)
      const url = design ?? runTime
      return url === undefined ? undefined : { name: 'integrations', url, isBegun: false }
    }
  }
}
