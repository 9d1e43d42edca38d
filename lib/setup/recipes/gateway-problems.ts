import type { GatewayAnswers } from '../../queries/shapes/recipes'
import type { PlanProblem } from '../plan/plan-types'

type Resource = NonNullable<GatewayAnswers['gateway']['resource']>

/** What is wrong with an application that shall guard a gateway; `clientName`: of the client that shall call it. */
export function gatewayProblems({ displayName, audience, scope }: Resource, clientName: string): PlanProblem[] {
  const problems: PlanProblem[] = []
  const add = (field: keyof Resource, message: string, todo: string) =>
    problems.push({ code: `gateway-${field.toLowerCase()}`, message, todo, field: `gateway.${field}` })
  if (displayName === '') add('displayName', 'The gateway’s application has no name.', 'Give it one.')
  else if (displayName.length > 125)
    add('displayName', `The name has ${displayName.length} characters; 125 is the most.`, 'Choose a shorter one.')
  else if (displayName.toLowerCase() === clientName.toLowerCase())
    add(
      'displayName',
      `Both applications would be called "${displayName}"; names are unique in a domain, whatever their case.`,
      'Name the gateway’s application after what stands behind it, and the client after who calls.',
    )
  if (audience === '')
    add('audience', 'The audience is missing.', 'Type the gateway’s host: every token for it will name that.')
  else if (/[\s"]/.test(audience))
    add('audience', 'The audience contains a blank or a quote.', 'Copy the gateway’s host again.')
  if (scope === '') add('scope', 'The scope is missing.', 'Type one, e.g. /orders: routes of the gateway ask for it.')
  else if (/[\s"\\]/.test(scope))
    add('scope', 'The scope contains a character that no scope may have.', 'Use letters, digits, slashes and dots.')
  else if (audience.endsWith('/') && scope.startsWith('/'))
    add(
      'audience',
      `Audience and scope are joined as they are, so this becomes ${audience}${scope}, with two slashes.`,
      'Take away the slash at the end.',
    )
  return problems
}
