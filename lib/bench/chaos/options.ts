import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../result'

/** What `npm run chaos` was told; an error is one sentence for the person. */
export function readChaosOptions(
  args: string[],
  recipeIds: string[],
): Result<{ recipe: string | undefined; seed: number }, string> {
  const usage = 'Usage: npm run chaos -- [--recipe ID] [--seed NUMBER].'
  const names = ['--recipe', '--seed']
  const odd = args.find((word, index) => index % 2 === 0 && !names.includes(word.split('=')[0] ?? ''))
  if (odd !== undefined) return err(`"${odd}" is not an option. ${usage}`)
  const { values } = parseArgs({
    args,
    options: { recipe: { type: 'string' }, seed: { type: 'string' } },
    strict: false,
  })
  const { recipe, seed = '1' } = values
  if (recipe !== undefined && !(typeof recipe === 'string' && recipeIds.includes(recipe)))
    return err(`There is no recipe "${recipe}". Choose from: ${recipeIds.join(', ')}.`)
  if (typeof seed !== 'string' || !/^\d{1,9}$/.test(seed)) return err('--seed takes a whole number up to 999999999.')
  return ok({ recipe, seed: Number(seed) })
}
