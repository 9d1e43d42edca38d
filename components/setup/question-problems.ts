import { gatewayProblems } from '@/lib/setup/recipes/gateway-problems'
import type { Question } from '@/lib/setup/recipes/question'
import { adoptable } from './adoptable'
import type { Answers, Surroundings } from './answers'
import { callbacksProblem } from './callbacks'
import { aliasProblem } from './certificate-problem'
import type { Draft } from './draft'
import { nameProblem } from './name-problem'

/** Why each question cannot be left yet, as far as this page can tell; the plan judges again. `makesPair`: the next click makes the key pair. */
export function questionProblems(
  draft: Draft,
  answers: Answers,
  around: Surroundings | undefined,
  makesPair: boolean,
): Record<Question, string | undefined> {
  const { service } = answers.called
  return {
    who: service.isActive ? undefined : `${service.displayName} is inactive: its domain issues no token for it.`,
    gateway: gatewayProblem(answers),
    name: adoptProblem(answers, around) ?? nameProblem(answers.displayName),
    certificate: certificateProblem(draft, answers, around, makesPair),
    scopes: answers.scopes.length === 0 ? 'Choose at least one scope: a token is always for one.' : undefined,
    user: answers.user ? undefined : 'Choose the user in whose name it calls.',
    redirects: callbacksProblem(answers),
    work:
      answers.scopes.length === 0
        ? `${service.displayName} defines no scope, so no token for it can be asked for.`
        : undefined,
    person: answers.user ? undefined : 'Choose a person.',
  }
}

function gatewayProblem({ gateway: { resource }, displayName, scopes }: Answers): string | undefined {
  const [problem] = resource ? gatewayProblems(resource, displayName.trim()) : []
  if (problem) return `${problem.message} ${problem.todo}`
  return scopes.length === 0 ? 'Choose at least one scope: a token is always for one.' : undefined
}

const adoptProblem = ({ adopt, called }: Answers, around: Surroundings | undefined): string | undefined =>
  adopt && around?.apps && !adoptable(around.apps).some(({ appId }) => appId === adopt.appId)
    ? `“${adopt.displayName}” is not among the client applications of ${called.domain.name}. Choose another.`
    : undefined

function certificateProblem(
  { certificate }: Draft,
  { alias, called }: Answers,
  around: Surroundings | undefined,
  makesPair: boolean,
): string | undefined {
  const judge = (name: string, x5t?: string) => aliasProblem(name, x5t, called.domain.name, around?.certificates)
  switch (certificate?.from) {
    // The plan was made with it, so the domain may hold it by now.
    case 'plan':
      return undefined
    case 'browser':
      return judge(certificate.alias, certificate.facts.x5t)
    case 'file':
      return judge(alias.trim(), certificate.facts.x5t)
    case undefined:
      return judge(alias.trim()) ?? (makesPair ? undefined : 'Choose the certificate first.')
  }
}
