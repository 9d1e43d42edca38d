import { Stepper } from '@/components/ui/stepper'
import type { Question } from '@/lib/setup/recipes/question'
import { questionHref, type SetupStep, setupSteps } from './setup-steps'

interface Props {
  /** What the recipe asks. */
  asks: readonly Question[]
  current: SetupStep
  canReturn?: boolean
}

/** Where in a setup we are. Questions before the present step can be visited again until something was written. */
export function SetupStepper({ asks, current, canReturn = true }: Props) {
  const steps = setupSteps(asks)
  const position = steps.findIndex(({ id }) => id === current)
  return (
    <Stepper
      label="Setup"
      current={current}
      steps={steps.map(({ id, label }, index) => {
        const question = asks.find((known) => known === id)
        return {
          id,
          label,
          isDone: index < position,
          ...(canReturn && question !== undefined && index < position ? { href: questionHref(question) } : {}),
        }
      })}
    />
  )
}
