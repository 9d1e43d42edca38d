import { expect, test } from 'vitest'
import { openRecipeWorlds } from '../bench/setup/recipe-world'
import { allRecipes } from '../setup/recipes/recipes'
import { answers } from './answers-input'

test.each(allRecipes)('the answers of $id come through the border whole', async ({ id }) => {
  for (const { plan } of await openRecipeWorlds(id)) expect(answers.parse(plan.answers)).toEqual(plan.answers)
})
