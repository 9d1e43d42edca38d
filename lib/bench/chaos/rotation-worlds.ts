import { makeKeyPair } from '../../sandbox/healthy-fixture'
import { rotationWish } from '../../setup/rotation-fixture'
import { run } from '../../setup/run/run'
import { memoryJournal, planned, sandboxDomain, tools } from '../../setup/setup-fixture'
import { openRecipeWorlds, type RecipeWorld } from '../setup/recipe-world'

export const rotationId = 'rotation'

/** What a recipe has made, about to get another certificate; and the same again, half rotated by hand already. */
export async function openRotationWorlds(): Promise<RecipeWorld[]> {
  const [setUp] = await openRecipeWorlds('opa-jwt-assertion')
  if (!setUp) throw new Error('There is no recipe to rotate after.')
  const { sandbox, plan: first } = setUp
  setUp.reset()
  const domain = sandboxDomain(sandbox)
  if ((await run(first, tools(domain, memoryJournal()))) !== 'done') throw new Error('The setup before it did not end.')
  const { x509 } = await makeKeyPair()
  const wish = rotationWish({ from: 'emea-2026', to: { alias: 'emea-2027', x509 } })
  const { answers } = first
  if (!answers) throw new Error('The setup before it has no answers.')
  const worlds: RecipeWorld[] = []
  for (const isBegun of [false, true]) {
    const plan = await planned({ domain, answers }, wish)
    const state = sandbox.exportState()
    worlds.push({
      name: isBegun ? `${rotationId}, begun before` : rotationId,
      sandbox,
      domain,
      plan,
      reset: () => sandbox.importState(state),
    })
    // Left where it waits: the next plan finds the new certificate beside the old one.
    if (!isBegun) await run(plan, tools(domain, memoryJournal()))
  }
  return worlds
}
