import type { Question } from '@/lib/setup/recipes/question'

const questionLabels: Record<Question, string> = {
  who: 'Who calls whom',
  gateway: 'Gateway',
  name: 'Name',
  certificate: 'Certificate',
  redirects: 'Callbacks',
  work: 'What it does',
  scopes: 'Scopes',
  user: 'User and role',
  person: 'Person and role',
}

/** A setup after its questions: the plan's page and the run's. */
const laterSteps = [
  { id: 'review', label: 'Review' },
  { id: 'run', label: 'Run' },
  { id: 'proof', label: 'Proof' },
] as const

export type SetupStep = Question | (typeof laterSteps)[number]['id']

/** All of a setup that asks these questions. */
export const setupSteps = (asks: readonly Question[]): { id: SetupStep; label: string }[] => [
  ...asks.map((id) => ({ id, label: questionLabels[id] })),
  ...laterSteps,
]

export const labelOf = (question: Question): string => questionLabels[question]

export const questionHref = (question: Question): string => `/setup?step=${question}`

/** The question an address names, if the recipe asks it; else the first. */
export const toQuestion = (text: string | null, asks: readonly Question[]): Question =>
  asks.find((question) => question === text) ?? asks[0] ?? 'who'

const fields: [RegExp, Question][] = [
  [/^(?:answers\.)?gateway/i, 'gateway'],
  [/user/i, 'user'],
  [/redirect|refresh|consent/i, 'redirects'],
  [/^work$/, 'work'],
  [/displayName|name$/i, 'name'],
  [/certificate|alias|x509|partner/i, 'certificate'],
  [/scope/i, 'scopes'],
  [/service|domain|recipe/i, 'who'],
]

/** Which question a refused field of the plan belongs to; the last one when it is none of them. */
export function questionOfField(field: string | undefined, asks: readonly Question[]): Question {
  const found = fields.find(([pattern]) => field !== undefined && pattern.test(field))?.[1]
  return asks.find((question) => question === found) ?? asks.at(-1) ?? 'who'
}
