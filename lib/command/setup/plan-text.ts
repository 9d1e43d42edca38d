import type { ManualTask, PlanStepView, PlanView } from '../../queries/shapes/setup'
import { wrap } from '../wrap'

/** A plan for a terminal: every write with its reason and who may do it. */
export const planText = ({
  title,
  domainUrl,
  domainName,
  callerName,
  steps,
  already,
  left,
  manual,
}: PlanView): string =>
  `${[
    title,
    `Domain: ${domainUrl ?? domainName}${callerName === undefined ? '' : `, as ${callerName}`}`,
    '',
    steps.length === 0
      ? 'Nothing to do: all of it is so already.'
      : `${steps.length} ${steps.length === 1 ? 'write' : 'writes'}, in this order:`,
    ...steps.map(stepText),
    ...(left.length === 0 ? [] : ['', 'Left to others:', ...left.map((step) => wrap(step.title, '    ', '  - '))]),
    ...(already.length === 0 ? [] : ['', 'Already so:', ...already.map((each) => wrap(each, '    ', '  - '))]),
    ...manual.map(manualText),
  ].join('\n')}\n`

const stepText = ({ title, detail, because, note, requests, needsRole, may }: PlanStepView, index: number): string =>
  [
    '',
    wrap(title, '    ', `${String(index + 1).padStart(2)}. `),
    ...(detail ? [wrap(detail, '    ')] : []),
    ...requests.map(({ method, path }) => `    ${method} ${path}`),
    wrap(because, '      ', '    Because: '),
    ...(note ? [wrap(note, '      ', '    Note: ')] : []),
    wrap(whoMay(needsRole, may), '      ', '    Who may: '),
  ].join('\n')

function whoMay(roles: readonly string[], may: PlanStepView['may']): string {
  const who = roles.length === 0 ? 'no rule is published' : roles.join(' or ')
  const you = { yes: 'this caller may', no: 'this caller may NOT', unknown: 'whether this caller may is not known' }[
    may
  ]
  return `${who}; ${you}`
}

export const manualText = ({ title, owner, steps, checks = [], values = [] }: ManualTask): string =>
  [
    '',
    wrap(title, '    ', `By hand (${owner}): `),
    ...steps.map((step, index) => wrap(step, '       ', `    ${index + 1}. `)),
    ...values.map(({ label, value }) => wrap(value, '      ', `    ${label}: `)),
    ...checks.map(({ state, says }) =>
      wrap(says, '      ', `    ${state === 'open' ? 'fine' : state === 'shut' ? 'WRONG' : 'cannot tell'}: `),
    ),
  ].join('\n')
