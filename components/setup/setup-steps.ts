/** The wizard's questions, in order; each has an address of its own. */
export const questions = ['who', 'name', 'certificate', 'scopes', 'user'] as const
export type Question = (typeof questions)[number]

/** All of a setup: the questions, then the plan's page and the run's. */
export const setupSteps = [
  { id: 'who', label: 'Who calls whom' },
  { id: 'name', label: 'Name' },
  { id: 'certificate', label: 'Certificate' },
  { id: 'scopes', label: 'Scopes' },
  { id: 'user', label: 'User and role' },
  { id: 'review', label: 'Review' },
  { id: 'run', label: 'Run' },
  { id: 'proof', label: 'Proof' },
] as const

export type SetupStep = (typeof setupSteps)[number]['id']

export const questionHref = (question: Question): string => `/setup?step=${question}`

export const toQuestion = (text: string | null): Question => questions.find((question) => question === text) ?? 'who'

/** Which question a refused field of the plan belongs to; the last one when it is none of them. */
export function questionOfField(field: string | undefined): Question {
  if (field === undefined) return 'user'
  if (/displayName|name$/i.test(field) && !/user/i.test(field)) return 'name'
  if (/certificate|alias|x509|partner/i.test(field)) return 'certificate'
  if (/scope/i.test(field)) return 'scopes'
  if (/service|domain|recipe/i.test(field)) return 'who'
  return 'user'
}
