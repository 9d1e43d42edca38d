import type { RecipeId } from '../../queries/shapes/recipes'
import { apiGatewayJwt } from './api-gateway-jwt'
import { oicAuthorizationCode } from './oic-authorization-code'
import { oicClientCredentials } from './oic-client-credentials'
import { oicDeveloperApi } from './oic-developer-api'
import { oicDeveloperApiAsUser } from './oic-developer-api-as-user'
import { oicJwtUserAssertion } from './oic-jwt-user-assertion'
import { oicToFusion } from './oic-to-fusion'
import { opaClientCredentials } from './opa-client-credentials'
import { opaJwtAssertion } from './opa-jwt-assertion'
import type { Recipe } from './recipe'

/** The first of a kind of instance is the one that is proposed for it. */
const recipes: { [R in RecipeId]: Recipe<R> } = {
  'opa-jwt-assertion': opaJwtAssertion,
  'oic-jwt-user-assertion': oicJwtUserAssertion,
  'oic-client-credentials': oicClientCredentials,
  'opa-client-credentials': opaClientCredentials,
  'oic-authorization-code': oicAuthorizationCode,
  'oic-developer-api': oicDeveloperApi,
  'oic-developer-api-as-user': oicDeveloperApiAsUser,
  'api-gateway-jwt': apiGatewayJwt,
  'oic-to-fusion': oicToFusion,
}

/** Safe: a recipe is looked up by the answers' own tag, and is given back only answers of that tag. */
export const recipeOf = (id: RecipeId): Recipe => recipes[id] as unknown as Recipe

export const allRecipes: readonly Recipe[] = (Object.keys(recipes) as RecipeId[]).map(recipeOf)

/** An id from an address or a link; `undefined`: there is no such recipe. */
export const knownRecipe = (id: string | null | undefined): Recipe | undefined =>
  allRecipes.find((recipe) => recipe.id === id)
