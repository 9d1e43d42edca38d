import { Button, ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Advised } from '@/lib/setup/adviser/way'
import { knownRecipe } from '@/lib/setup/recipes/recipes'

const hrefOf = ({ recipe }: Advised) => (knownRecipe(recipe) ? `/setup?recipe=${recipe}` : undefined)

const titleOf = ({ recipe, title }: Advised) => knownRecipe(recipe)?.title ?? title

/** The one way on. */
export function FirstSetup({ setup }: { setup: Advised }) {
  const href = hrefOf(setup)
  return (
    <div className="flex flex-wrap items-center gap-3">
      {href === undefined ? (
        <Button look="gold" disabledBecause={notHere}>
          Set it up
        </Button>
      ) : (
        <ButtonLink href={href} look="gold">
          Set it up
        </ButtonLink>
      )}
      <span className="min-w-0 flex-1 text-soft text-sm">
        {titleOf(setup)}
        {href === undefined && <span className="block text-maybe">{notHere}</span>}
      </span>
    </div>
  )
}

const notHere = 'This console has no setup for it.'

/** The same way to call, to something else. */
export function OtherSetups({ setups }: { setups: readonly Advised[] }) {
  if (setups.length === 0) return null
  return (
    <ul className="grid gap-1 text-sm">
      {setups.map((setup) => (
        <li key={setup.recipe} className="text-soft">
          To call {setup.called}: <SetupName setup={setup} />
        </li>
      ))}
    </ul>
  )
}

export const SetupLine = ({ setup }: { setup: Advised }) => (
  <p className="text-sm">
    <SetupName setup={setup} />
  </p>
)

function SetupName({ setup }: { setup: Advised }) {
  const href = hrefOf(setup)
  return href === undefined ? (
    <span>
      {titleOf(setup)} <span className="text-maybe">({notHere.replace(/\.$/, '').replace('This', 'this')})</span>
    </span>
  ) : (
    <TextLink href={href}>{titleOf(setup)}</TextLink>
  )
}
