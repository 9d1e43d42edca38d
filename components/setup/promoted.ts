import type { DomainUser, ServiceInstance } from '@/lib/queries/shapes/domains'
import type { SetupAnswers } from '@/lib/queries/shapes/recipes'
import { gatewayToBe, newGatewayId } from '@/lib/setup/recipes/gateway-to-be'
import type { Question } from '@/lib/setup/recipes/question'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import type { Instance } from './answers'
import { type Draft, draftOf } from './draft'

/** `same`: as it is; `found`: its like there; `new`: made there; `missing`: a person must choose. */
export type Carried = { what: string; how: 'same' | 'found' | 'new' | 'missing'; says: string }

export interface Promotion {
  draft: Draft
  carried: Carried[]
  /** Where the wizard begins: at what must be chosen, else at its last question. */
  start: Question
}

interface There extends Instance {
  /** Who has the same user name there; `null`: nobody. */
  user: DomainUser | null
}

/** A gateway is no instance that a domain names; what stands for it is made by the setup itself. */
export const isRepeatable = ({ recipe }: SetupAnswers): boolean => recipeOf(recipe).serves !== 'gateway'

/** The answers of a setup for the same kind of service in another domain. Names and values go along; ids, tokens and secrets do not. */
export function promoted(answers: SetupAnswers, known: Instance, there: There): Promotion {
  const [from, to] = [asMade(known, answers), asMade(there, answers)]
  const scopes = answers.scopes.map((fqs) => ({ fqs, there: counterpart(fqs, from.service, to.service) }))
  const { scopes: _, user: __, trustAsPartner: ___, adopt: ____, ...draft } = draftOf(answers)
  const user = to.user?.isActive ? to.user : undefined
  const { asks } = recipeOf(answers.recipe)
  const carried = [
    ...nameRow(answers, to),
    ...scopes.map(({ fqs, there }) => scopeRow(fqs, there, from, to)),
    ...certificateRow(answers, to),
    ...callbackRow(answers),
    ...userRow(answers, to),
    secretRow(from, to),
  ]
  const isScopeMissing = scopes.some(({ there }) => there === undefined)
  const isUserMissing = 'user' in answers && !user
  const stop = asks.find(
    (ask) =>
      (isScopeMissing && ['scopes', 'work', 'gateway'].includes(ask)) ||
      (isUserMissing && ['user', 'person'].includes(ask)),
  )
  return {
    draft: {
      ...draft,
      domainId: to.domain.id,
      serviceAppId: to.service.appId,
      scopes: scopes.flatMap(({ there }) => there ?? []),
      ...('user' in answers &&
        user && { user: { id: user.id, userName: user.userName, displayName: user.displayName } }),
    },
    carried,
    start: stop ?? asks.at(-1) ?? 'who',
  }
}

/** A gateway's application that the setup makes, here or there, is as it was answered. */
function asMade<I extends Instance>(instance: I, answers: SetupAnswers): I {
  const isToBeMade = instance.service.appId === newGatewayId
  return isToBeMade && 'gateway' in answers && answers.gateway.resource
    ? { ...instance, service: gatewayToBe(answers.gateway.resource) }
    : instance
}

/** The scope of the same value: audiences differ from instance to instance, and so do whole scopes. */
function counterpart(fqs: string, from: ServiceInstance, to: ServiceInstance): string | undefined {
  const value = from.scopes.find((scope) => scope.fqs === fqs)?.value
  return to.scopes.find((scope) => scope.value === value)?.fqs
}

const nameRow = ({ displayName }: SetupAnswers, { domain, service }: There): Carried[] => [
  {
    what: `The application “${displayName}”`,
    how: 'new',
    says: `Made in ${domain.name} under the same name, with a client ID of its own; its roles are those of ${service.displayName} by the same names.`,
  },
]

function scopeRow(fqs: string, there: string | undefined, from: Instance, { service }: There): Carried {
  const value = from.service.scopes.find((scope) => scope.fqs === fqs)?.value
  return there === undefined
    ? {
        what: `The scope ${value ?? fqs}`,
        how: 'missing',
        says: `${service.displayName} does not define it. Choose among its own.`,
      }
    : { what: `The scope ${value}`, how: 'found', says: `Of ${service.displayName}: ${there}` }
}

const certificateRow = (answers: SetupAnswers, { domain }: There): Carried[] =>
  'certificate' in answers
    ? [
        {
          what: `The certificate ${answers.certificate.alias}`,
          how: 'same',
          says: `${domain.name} gets the same one, so the caller signs with the same key.`,
        },
      ]
    : []

const callbackRow = (answers: SetupAnswers): Carried[] =>
  'redirectUris' in answers && answers.redirectUris.length > 0
    ? [
        {
          what: 'The callbacks',
          how: 'same',
          says: `${answers.redirectUris.join(', ')}. Change them if another application calls there.`,
        },
      ]
    : []

function userRow(answers: SetupAnswers, { domain, user }: There): Carried[] {
  if (!('user' in answers)) return []
  const { userName } = answers.user
  const what = `The user ${userName}`
  if (user?.isActive) return [{ what, how: 'found', says: `The one of that user name in ${domain.name}.` }]
  const why = user ? `is inactive in ${domain.name}` : `is not in ${domain.name}`
  return [{ what, how: 'missing', says: `${userName} ${why}. Choose somebody there.` }]
}

const secretRow = (from: Instance, to: There): Carried => ({
  what: 'The client secret',
  how: 'new',
  says: `${to.domain.name} makes one. That of ${from.domain.name} cannot go along, and is not read.`,
})
