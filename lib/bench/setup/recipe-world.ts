import type { Domain } from '../../domain/domain'
import { findUserByName } from '../../domain/users'
import type { RecipeAnswers, SetupAnswers } from '../../queries/shapes/recipes'
import { createSandbox } from '../../sandbox/create-sandbox'
import { makeKeyPair } from '../../sandbox/healthy-fixture'
import type { Sandbox } from '../../sandbox/sandbox-types'
import type { Plan } from '../../setup/plan/plan-types'
import { gatewayToBe, newGatewayId } from '../../setup/recipes/gateway-to-be'
import type { Recipe } from '../../setup/recipes/recipe'
import { allRecipes } from '../../setup/recipes/recipes'
import { planned, sandboxDomain } from '../../setup/setup-fixture'
import { addOldApp } from './old-app'

export const origin = 'http://127.0.0.1:4000'

/** A recipe's plan for a domain in one state, and the way back to that state. */
export interface RecipeWorld {
  /** The recipe, and what it finds. */
  name: string
  /** Of the called instance; absent: `us`. */
  domainName?: string
  sandbox: Sandbox
  domain: Domain
  plan: Plan
  /** The domain as it was when the plan was made. */
  reset: () => void
}

/** What a recipe may find in the place of its application: nothing, one of an earlier setup, or one of somebody else. */
const finds = ['nothing', 'ours', 'foreign'] as const

/** Every recipe of the registry, or one, in a domain of each of these states. */
export async function openRecipeWorlds(
  only?: string,
  states: readonly (typeof finds)[number][] = finds,
): Promise<RecipeWorld[]> {
  const sandbox = await createSandbox()
  const firstDay = sandbox.exportState()
  const { x509 } = await makeKeyPair()
  const worlds: RecipeWorld[] = []
  for (const recipe of allRecipes) {
    if (only !== undefined && recipe.id !== only) continue
    for (const found of states) {
      sandbox.importState(firstDay)
      const sample = await sampleAnswers(sandbox, recipe, x509)
      const { domainId: domainName } = sample
      const domain = () => sandboxDomain(sandbox, undefined, domainName)
      const appId = found === 'nothing' ? undefined : await addOldApp(domain(), sample, found)
      // What somebody else made is used only where a person said so.
      const answers =
        found === 'foreign' && appId !== undefined ? { ...sample, adopt: { appId, isExact: true } } : sample
      const state = sandbox.exportState()
      const plan = await planned({ domain: domain(), answers })
      const name = `${recipe.id}${{ nothing: '', ours: ', adopting', foreign: ', taking over' }[found]}`
      worlds.push({ name, domainName, sandbox, domain: domain(), plan, reset: () => sandbox.importState(state) })
    }
  }
  return worlds
}

/** One that has no application yet. */
const newGateway = { displayName: 'Returns API', audience: 'https://returns.apigateway.example', scope: '/returns' }

/** The wizard clicked through with what it offers first, and everything optional taken. */
async function sampleAnswers(sandbox: Sandbox, recipe: Recipe, x509: string): Promise<SetupAnswers> {
  const domain = called(sandbox, recipe)
  const service = domain?.services.find(({ kind }) => kind === recipe.serves)
  const userName = domain?.users[0]?.userName
  if (!domain || !service || userName === undefined)
    throw new Error(`The sandbox has nothing for the recipe ${recipe.id}.`)
  const user = await findUserByName(sandboxDomain(sandbox, undefined, domain.name), userName)
  if (!user.ok || !user.value) throw new Error(`The sandbox has no user ${userName}.`)
  const client = {
    domainId: domain.name,
    serviceAppId: service.appId,
    displayName: 'Emea caller',
    scopes: service.scopes.slice(0, 1),
  }
  const key = { certificate: { alias: 'emea-2026', x509 }, trustAsPartner: true }
  const named = { user: { id: user.value.id, userName } }
  const samples: RecipeAnswers = {
    'opa-jwt-assertion': { ...client, ...key, ...named },
    'oic-jwt-user-assertion': { ...client, ...key, clientProof: 'assertion', ...named, roleToApplication: true },
    'oic-client-credentials': client,
    'oic-authorization-code': {
      ...client,
      ...named,
      redirectUris: ['https://shop.example/callback'],
      testRedirectUri: 'http://127.0.0.1:3000/test/callback',
      refresh: true,
      bypassConsent: true,
      roleToApplication: true,
    },
    'oic-developer-api': { ...client, work: 'create' },
    'oic-developer-api-as-user': { ...client, ...key, ...named, work: 'administer' },
    'oic-to-fusion': { ...client, ...key, ...named },
    'api-gateway-jwt': {
      ...client,
      serviceAppId: newGatewayId,
      scopes: gatewayToBe(newGateway).scopes.map(({ fqs }) => fqs),
      gateway: { keys: 'remote', resource: newGateway },
    },
    'opa-client-credentials': client,
  }
  // Safe: the parts are those of this very recipe.
  return { recipe: recipe.id, ...samples[recipe.id] } as SetupAnswers
}

/** `us`, if it has such an instance. */
function called(sandbox: Sandbox, { serves }: Recipe) {
  const having = sandbox.describe(origin).domains.filter(({ services }) => services.some(({ kind }) => kind === serves))
  return having.find(({ name }) => name === 'us') ?? having[0]
}
