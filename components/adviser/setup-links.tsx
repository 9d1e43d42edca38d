import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Advised } from '@/lib/setup/adviser/way'
import { recipeOf } from '@/lib/setup/recipes/recipes'

const hrefOf = ({ recipe }: Advised) => `/setup?recipe=${recipe}`

/** The one way on. */
export function FirstSetup({ setup }: { setup: Advised }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <ButtonLink href={hrefOf(setup)} look="gold">
        Set it up
      </ButtonLink>
      <span className="min-w-0 flex-1 text-soft text-sm">{recipeOf(setup.recipe).title}</span>
    </div>
  )
}

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

const SetupName = ({ setup }: { setup: Advised }) => (
  <TextLink href={hrefOf(setup)}>{recipeOf(setup.recipe).title}</TextLink>
)
