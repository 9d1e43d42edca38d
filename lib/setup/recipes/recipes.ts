import type { SetupAnswers } from '../../queries/shapes/setup'
import { oicJwtUserAssertion } from './oic-jwt-user-assertion'
import { opaJwtAssertion } from './opa-jwt-assertion'
import type { Recipe } from './recipe'

export const recipes: Record<SetupAnswers['recipe'], Recipe> = {
  'opa-jwt-assertion': opaJwtAssertion,
  'oic-jwt-user-assertion': oicJwtUserAssertion,
}
