import { Stepper } from '@/components/ui/stepper'
import { questionHref, questions, type SetupStep, setupSteps } from './setup-steps'

/** Where in a setup we are. Questions before the present step can be visited again until something was written. */
export function SetupStepper({ current, canReturn = true }: { current: SetupStep; canReturn?: boolean }) {
  const position = setupSteps.findIndex(({ id }) => id === current)
  return (
    <Stepper
      label="Setup"
      current={current}
      steps={setupSteps.map(({ id, label }, index) => {
        const question = questions.find((known) => known === id)
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
