import { catalogue } from '../../gates/catalogue'
import { recipeIds } from './variant'

export interface Options {
  seed: number
  pairs: number
  healthy: number
  /** A gate: its fault alone, and neither pairs nor healthy setups. */
  only?: string
  /** As `only`, for one recipe. */
  recipe?: string
}

const counts = ['seed', 'pairs', 'healthy'] as const

/** Of the command line. Throws a sentence. */
export function readOptions(given: readonly string[]): Options {
  const options: Options = { seed: Math.floor(Math.random() * 1e6), pairs: 200, healthy: 200 }
  for (let at = 0; at < given.length; at += 2) {
    const name = given[at]?.replace(/^--/, '') ?? ''
    const value = given[at + 1]
    const isCount = (counts as readonly string[]).includes(name)
    if (!isCount && name !== 'only' && name !== 'recipe')
      throw new Error(`There is no option "${given[at]}". There are --seed, --pairs, --healthy, --only and --recipe.`)
    if (value === undefined) throw new Error(`--${name} needs a value.`)
    if (isCount && !/^\d{1,9}$/.test(value)) throw new Error(`--${name} must be a whole number, not "${value}".`)
    if (name === 'only' && !catalogue.some(({ id }) => id === value)) throw new Error(`There is no gate "${value}".`)
    if (name === 'recipe' && !recipeIds.some((id) => id === value)) throw new Error(`There is no recipe "${value}".`)
    Object.assign(options, { [name]: isCount ? Number(value) : value })
  }
  return options
}
