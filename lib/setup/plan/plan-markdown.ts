import type { PlanSummary } from '../../queries/shapes/plans'
import type { PlanStepView, PlanView } from '../../queries/shapes/setup'
import { generations } from './generations'
import { personRequests } from './person-requests'
import { requestText } from './request-text'

const [newest] = generations

/** A plan for a change ticket: what will be sent, in which order and why, who agreed, and how it is taken back. */
export function planMarkdown(plan: PlanView, summary: PlanSummary): string {
  const requests = personRequests(plan)
  return [
    `# ${plan.title}`,
    facts(plan, summary),
    '## What will be written, in order',
    ...(plan.steps.length === 0
      ? [`Nothing: ${plan.domainName} is already as wanted.`]
      : plan.steps.map((step, index) => stepText(step, index + 1))),
    ...(plan.left.length === 0
      ? []
      : ['## What this plan leaves to others', plan.left.map(({ title }) => `- ${title}`).join('\n')]),
    ...listed('## Already as wanted', plan.already),
    ...plan.manual.flatMap(({ title, owner, steps }) => [
      `## By hand: ${title}`,
      `Who: ${owner}`,
      steps.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n'),
    ]),
    '## Taking it back',
    'Undo takes back what the run made, last step first, and nothing else. A client secret that was regenerated cannot be brought back.',
    ...requests.map((request) => deeper(requestText(plan, request, newest))),
  ].join('\n\n')
}

function facts({ domainName, domainUrl, runName, callerName }: PlanView, summary: PlanSummary): string {
  const { digest, askedBy, approvals, createdAt, check } = summary
  const valid = approvals.filter(({ isValid }) => isValid)
  return [
    `- Identity domain: ${domainName}${domainUrl === undefined ? '' : ` (${domainUrl})`}`,
    `- Plan: ${summary.name ?? summary.title}, run ${runName}, made ${createdAt}`,
    ...(callerName === undefined ? [] : [`- Written as: ${callerName}`]),
    `- Digest (SHA-256): \`${digest}\``,
    ...(askedBy === undefined ? [] : [`- Approval asked for by: ${askedBy} (as typed)`]),
    ...valid.map(({ name, at }) => `- Approved by: ${name} (as typed; the console has no sign-in), ${at}`),
    ...(askedBy !== undefined && valid.length === 0 ? ['- Approved by: nobody yet'] : []),
    ...(check ? [`- Compared with the domain: ${check.at}, ${check.verdict}`] : []),
  ].join('\n')
}

function stepText({ title, detail, because, note, requests, needsRole }: PlanStepView, number: number): string {
  return [
    `### ${number}. ${title}`,
    ...(detail === undefined ? [] : [detail]),
    `Because: ${because}`,
    ...(note === undefined ? [] : [note]),
    ...(needsRole.length > 0 ? [`Takes: ${needsRole.join(' or ')}`] : []),
    ...requests.map(({ method, path, body }) =>
      ['```', `${method} ${path}`, ...(body === undefined ? [] : [JSON.stringify(body, null, 2)]), '```'].join('\n'),
    ),
  ].join('\n\n')
}

const listed = (heading: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [heading, items.map((item) => `- ${item}`).join('\n')]

/** As a chapter of this document instead of one of its own. */
const deeper = (markdown: string) => markdown.replace(/^(#+) /gm, '#$1 ')
