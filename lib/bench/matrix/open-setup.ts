import { likeliestCall } from '../../../components/test/proof-calls'
import { patchApp } from '../../domain/apps'
import { listServiceInstances } from '../../domain/service-instance'
import { findUserByName } from '../../domain/users'
import { authorizationCode, deviceCode, jwtBearer } from '../../facts/grant-types'
import { proofCalls } from '../../facts/proof-calls'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { SetupAnswers } from '../../queries/shapes/recipes'
import type { FaultTarget } from '../../sandbox/sandbox-types'
import { makePlan, type PlanWish } from '../../setup/make-plan'
import { recipeOf } from '../../setup/recipes/recipes'
import { run } from '../../setup/run/run'
import { memoryJournal, readerOf, tools } from '../../setup/setup-fixture'
import { type Noted, note } from './hands'
import type { Variant } from './variant'
import { type MatrixWorld, origin } from './world'

export const redirectUri = 'http://127.0.0.1:3000/test/callback'

/** One finished setup: everything the Test page would have of it. */
export interface Setup {
  world: MatrixWorld
  variant: Variant
  service: ServiceInstance
  /** Where it is called. */
  baseUrl: string
  /** As its address has it. */
  instanceName: string
  clientId: string
  appId: string
  secret: string
  scope: string
  grantType: string
  /** Absent: it signs nothing. */
  alias?: string
  /** Absent: it speaks for nobody. */
  userName?: string
  /** Of that user, as the person remembers it. */
  password: string
  /** A refresh token is asked for too. */
  isOffline: boolean
  /** A button of a page inside of the service. */
  press: (page: string, to: string, value: string) => Promise<void>
  noted: Noted
}

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

/** Plans and runs, as the wizard and the review do. */
export async function apply({ world, variant }: Pick<Setup, 'world' | 'variant'>, wish: PlanWish) {
  const domain = world.domain(variant.side)
  const plan = must(await makePlan(readerOf(domain), wish, { now: new Date().toISOString(), runName: 'k7f3' }))
  const journal = memoryJournal()
  const outcome = await run(plan, tools(domain, journal))
  if (outcome !== 'done') throw new Error(`the run ended ${outcome}: ${JSON.stringify(journal.events.at(-1))}`)
  const created = journal.events.flatMap((event) =>
    event.type === 'done' && typeof event.made === 'object' && event.made !== null && 'clientId' in event.made
      ? [event.made as { id: string; clientId: string }]
      : [],
  )[0]
  return { created, secret: [...journal.secrets.values()].at(-1), steps: plan.steps.length }
}

/** Sets the recipe up in the world as it is, and does by hand what it leaves to people. */
export async function openSetup(world: MatrixWorld, variant: Variant): Promise<Setup> {
  const recipe = recipeOf(variant.recipe)
  const domain = world.domain(variant.side)
  const described = world.described(variant.side)
  const service = must(await listServiceInstances(domain)).find(({ kind }) => kind === recipe.serves)
  const userName = described.users[variant.userAt]?.userName ?? ''
  const user = must(await findUserByName(domain, userName))
  if (!service || !user) throw new Error(`${variant.side} has nothing for ${variant.recipe}`)
  const usual = recipe.usualScope
  const scope =
    service.scopes.find(({ value }) => (usual === undefined ? /process$|consumer::all$/.test(value) : value === usual))
      ?.fqs ??
    service.scopes[0]?.fqs ??
    ''
  const { created, secret = '' } = await apply(
    { world, variant },
    { answers: answersFor(variant, service, { id: user.id, userName }, scope, world.keys.x509) },
  )
  if (!created) throw new Error(`${variant.recipe} made no client`)
  const isForUser = 'user' in answersFor(variant, service, { id: user.id, userName }, scope, '')
  const instance = described.services.find(({ appId, kind }) => appId === service.appId && kind === service.kind)
  const press = async (page: string, to: string, value: string) => {
    const body = new URLSearchParams({ to, value })
    const answer = await world.sandbox.fetch(new Request(`${instance?.url ?? ''}${page}`, { method: 'POST', body }))
    if (answer.status !== 303) throw new Error(`${page} answered ${answer.status}`)
  }
  const setup = {
    world,
    variant,
    service,
    instanceName: new URL(instance?.url ?? origin).pathname.split('/')[2] ?? '',
    baseUrl: service.kind === 'gateway' ? (instance?.url ?? '') : (service.urls[0] ?? ''),
    clientId: created.clientId,
    appId: created.id,
    secret,
    scope,
    grantType: variant.byDevice ? deviceCode : recipe.grantType,
    ...((recipe.grantType === jwtBearer || signsForItself(variant)) && { alias: variant.alias }),
    ...(isForUser && { userName }),
    password: described.users[variant.userAt]?.password ?? '',
    isOffline: recipe.grantType === authorizationCode,
    press,
  }
  await byHand(setup)
  // No recipe makes such a client: its administrator ticks the grant.
  const grant = [{ op: 'add' as const, path: 'allowedGrants', value: [deviceCode] }]
  if (variant.byDevice) must(await patchApp(domain, created.id, grant))
  return { ...setup, noted: await note(setup) }
}

/** A choice of two recipes. */
export const signsForItself = ({ recipe, clientProof }: Variant): boolean =>
  clientProof === 'assertion' && recipeOf(recipe).choosesProof === true

function answersFor(
  variant: Variant,
  service: ServiceInstance,
  user: { id: string; userName: string },
  scope: string,
  x509: string,
): SetupAnswers {
  const { recipe, displayName, alias, trustAsPartner, roleToApplication, bypassConsent, allScopes } = variant
  const client = {
    domainId: variant.side,
    serviceAppId: service.appId,
    displayName,
    scopes: allScopes ? service.scopes.map(({ fqs }) => fqs) : [scope],
  }
  const key = { certificate: { alias, x509 }, trustAsPartner }
  const proof = signsForItself(variant) ? { clientProof: 'assertion' as const } : {}
  switch (recipe) {
    case 'opa-jwt-assertion':
      return { recipe, ...client, ...key, ...proof, user }
    case 'oic-jwt-user-assertion':
      return { recipe, ...client, ...key, ...proof, user, roleToApplication }
    case 'oic-authorization-code':
      return {
        recipe,
        ...client,
        user,
        redirectUris: ['https://shop.example/callback'],
        testRedirectUri: redirectUri,
        refresh: true,
        bypassConsent,
        roleToApplication,
      }
    case 'oic-developer-api':
      return { recipe, ...client, work: 'read' }
    case 'oic-developer-api-as-user':
      return { recipe, ...client, ...key, user, work: 'read' }
    case 'oic-to-fusion':
      return { recipe, ...client, ...key, user }
    case 'api-gateway-jwt':
      return { recipe, ...client, gateway: { keys: variant.gatewayKeys } }
    case 'oic-client-credentials':
    case 'opa-client-credentials':
      return { recipe, ...client }
  }
}

/** What no identity domain knows: rights inside of a service, and the policy of a gateway. */
async function byHand({ world, variant, clientId, appId, userName, press }: Omit<Setup, 'noted'>): Promise<void> {
  switch (variant.recipe) {
    case 'opa-client-credentials':
      return press('/process/workspace/', `app:${appId}`, 'USE')
    case 'oic-to-fusion':
      return press('/fscmUI/', userName ?? clientId, 'role')
    case 'api-gateway-jwt':
      if (variant.gatewayKeys === 'remote') await readKeysRemotely(world, variant.side)
      return
    default:
      return
  }
}

async function readKeysRemotely(world: MatrixWorld, side: string): Promise<void> {
  const path = `gateways/${side}/gateway-${side}`
  const deployed = (await world.control('GET', path)) as { requestPolicies: { authentication: object } }
  const publicKeys = {
    type: 'REMOTE_JWKS',
    uri: `${origin}/${side}/admin/v1/SigningCert/jwk`,
    maxCacheDurationInHours: 1,
  }
  await world.control('PUT', path, { ...deployed.requestPolicies.authentication, publicKeys })
}

export const callName = ({ service, scope, variant }: Setup) => likeliestCall(service, scope, variant.recipe) ?? 'tasks'

export function targetOf(setup: Setup): FaultTarget {
  const { variant, clientId, userName, service, scope, alias, grantType } = setup
  const { kind } = service
  return {
    domain: variant.side,
    clientId,
    serviceAppId: service.appId,
    scope,
    grantType,
    operation: proofCalls[callName(setup)].operation,
    clientProof: signsForItself(variant) ? 'assertion' : 'secret',
    ...(kind !== 'other' && { serviceKind: kind }),
    ...(userName !== undefined && { userName }),
    ...(alias !== undefined && { alias }),
  }
}
