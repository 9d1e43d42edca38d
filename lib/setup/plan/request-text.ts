import type { PlanStepView, PlanView } from '../../queries/shapes/setup'
import type { Generation } from './generations'
import type { PersonRequest } from './person-requests'

/** A request as Markdown that reads as plain text too: what, why, where to click, what to enter, what to tell. */
export function requestText(
  plan: Pick<PlanView, 'title' | 'runName' | 'domainName' | 'domainUrl' | 'callerName'>,
  { roles, steps, after }: PersonRequest,
  generation: Generation,
): string {
  const count = steps.length === 1 ? 'one step' : `${steps.length} steps`
  const caller =
    plan.callerName === undefined ? 'The application we set up with' : `Our application “${plan.callerName}”`
  return [
    `# Please do ${count} in the identity domain ${plan.domainName}`,
    `For: ${roles.length > 0 ? roles.join(' or ') : 'an administrator of the domain'}`,
    ...(plan.domainUrl === undefined ? [] : [`Domain URL: ${plan.domainUrl}`]),
    `What it is for: ${plan.title} (plan ${plan.runName}).`,
    `${caller} may not do ${steps.length === 1 ? 'this' : 'these'} itself; the rest is ours.`,
    ...(after.length > 0 ? [`Please wait until we tell you that this is done: ${after.join('; ')}.`] : []),
    ...steps.map((step, index) => stepText(step, index + 1, generation)),
    'Thank you. Nothing here is secret: a certificate is public, and its private key stays with the caller.',
  ].join('\n\n')
}

function stepText({ title, because, byHand }: PlanStepView, number: number, generation: Generation): string {
  const way = byHand.ways.find((each) => each.generation === generation)?.steps ?? []
  const lines = byHand.values.filter(({ value }) => !isFile(value))
  const files = byHand.values.filter(({ value }) => isFile(value))
  return [
    `## ${number}. ${title}`,
    `Why: ${because}`,
    `In the ${generation}:\n\n${way.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n')}`,
    lines.map(({ label, value }) => `- ${label}: \`${value}\``).join('\n'),
    ...files.map(({ label, value }) => `${label}:\n\n\`\`\`\n${value}\n\`\`\``),
    `Send back: ${byHand.sendBack}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const isFile = (value: string) => value.includes('\n')
