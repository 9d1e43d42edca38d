import { checkState } from '@/lib/checks/check-state'
import type { CheckView } from '@/lib/queries/shapes/checks'

/** One sentence on how the checks stand; what is red comes first. */
export function listLead(checks: readonly Pick<CheckView, 'last' | 'lastCall'>[] | undefined): string {
  if (!checks || checks.length === 0)
    return 'Tests that are kept without their secrets, and what has changed since they were green.'
  const count = (state: ReturnType<typeof checkState>) => checks.filter((each) => checkState(each) === state).length
  const [red, green, again] = [count('red'), count('green'), count('open-again')]
  const rest = checks.length - red - green - again
  const said = [
    red > 0 && `${red} stopped`,
    again > 0 && `${again} to be tested again`,
    rest > 0 && `${rest} not proven`,
    green > 0 && `${green} ${green === 1 ? 'works' : 'work'}`,
  ].filter(Boolean)
  return `Of ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}: ${said.join(', ')}.`
}
