import { findUserByName } from '../../domain/users'
import type { RecipeAnswers, SetupAnswers } from '../../queries/shapes/recipes'
import { createSandbox } from '../../sandbox/create-sandbox'
import { makeKeyPair } from '../../sandbox/healthy-fixture'
import type { Sandbox } from '../../sandbox/sandbox-types'
import type { Plan } from '../../setup/plan/plan-types'
import type { Recipe } from '../../setup/recipes/recipe'
import { allRecipes } from '../../setup/recipes/recipes'
import { planned, sandboxDomain } from '../../setup/setup-fixture'
import { addOldApp } from './old-app'

export const origin = 'http://127.0.0.1:4000'

/** A recipe's plan for a domain in one state, and the way back to that state. */
export interface RecipeWorld {
  /** The recipe, and what it finds. */
  name: string
  sandbox: Sandbox
  plan: Plan
  /** The domain as it was when the plan was made. */
  reset: () => void
}

/** Every recipe of the registry on a fresh domain, and again where an application of that name is there already. */
export async function openRecipeWorlds(only?: string): Promise<RecipeWorld[]> {
  const sandbox = await createSandbox()
  const firstDay = sandbox.exportState()
  const { x509 } = await makeKeyPair()
  const worlds: RecipeWorld[] = []
  for (const recipe of allRecipes) {
    if (only !== undefined && recipe.id !== only) continue
    for (const isThere of [false, true]) {
      sandbox.importState(firstDay)
      const answers = await sampleAnswers(sandbox, recipe, x509)
      if (isThere) await addOldApp(sandboxDomain(sandbox), answers)
      const state = sandbox.exportState()
      const plan = await planned({ domain: sandboxDomain(sandbox), answers })
      const name = isThere ? `${recipe.id}, adopting` : recipe.id
      worlds.push({ name, sandbox, plan, reset: () => sandbox.importState(state) })
    }
  }
  return worlds
}

/** The wizard clicked through with what it offers first, and everything optional taken. */
async function sampleAnswers(sandbox: Sandbox, recipe: Recipe, x509: string): Promise<SetupAnswers> {
  const us = sandbox.describe(origin).domains.find(({ name }) => name === 'us')
  const service = us?.services.find(({ kind }) => kind === recipe.serves)
  const userName = us?.users[0]?.userName
  if (!service || userName === undefined) throw new Error(`The sandbox has nothing for the recipe ${recipe.id}.`)
  const user = await findUserByName(sandboxDomain(sandbox), userName)
  if (!user.ok || !user.value) throw new Error(`The sandbox has no user ${userName}.`)
  const client = {
    domainId: 'us',
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
    'opa-client-credentials': client,
  }
  // Safe: the parts are those of this very recipe.
  return { recipe: recipe.id, ...samples[recipe.id] } as SetupAnswers
}
