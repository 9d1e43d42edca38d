import { grantName } from '../facts/grant-names'
import { authorizationCode, clientCredentials, deviceCode, password } from '../facts/grant-types'
import type { ProofCallName } from '../facts/proof-calls'
import type { Rung } from './rung'

export interface ProbedCall {
  grantType: string
  clientProof: 'basic' | 'post' | 'assertion'
  /** Empty: none is asked for. */
  scope: string
  /** The called instance, where one is known. */
  service?: { name: string; call: ProofCallName /** Its address is known. */; isAddressed: boolean }
}

export interface RungPlan {
  rungs: Rung[]
  /** What could not be told apart, and why, one sentence each. */
  leftOut: string[]
}

/** Up to six requests, from "does anybody answer" to the real call. */
export function planRungs(call: ProbedCall): RungPlan {
  const { grantType, scope, service } = call
  const name = grantName(grantType)
  const rungs: Rung[] = [
    {
      id: 'discovery',
      question: 'Does a domain answer at this address?',
      adds: 'Its public description; nothing of yours goes along.',
    },
    {
      id: 'token-endpoint',
      question: 'Does its token endpoint answer?',
      adds: 'A token request without credentials: it has to be refused.',
    },
    clientRung(call),
  ]
  const leftOut: string[] = []
  switch (grantType) {
    case clientCredentials:
      break
    case authorizationCode:
      rungs.push({
        id: 'sign-in-page',
        question: 'Does the sign-in page take this client and address?',
        adds: 'Opens the page as a browser would, with nobody there to sign in.',
      })
      break
    case deviceCode:
      leftOut.push(
        'The grant is not tried without the service’s scope: a person would have to let the device in twice.',
      )
      break
    case password:
      leftOut.push('The password goes out once, with the real scope: a wrong one counts against the account.')
      break
    default:
      rungs.push({
        id: 'grant',
        question: `Does ${name} work without the service’s scope?`,
        adds:
          call.clientProof === 'assertion'
            ? 'The assertion for the user, freshly signed, for the domain’s own scopes.'
            : 'The assertion, freshly signed, for the domain’s own scopes.',
      })
  }
  rungs.push({
    id: 'scope',
    question: scope === '' ? 'Does the real request get a token?' : 'Does the real request get a token for the scope?',
    adds: realWords(grantType, name),
    ...(grantType === authorizationCode && { waitsFor: 'sign-in' as const }),
    ...(grantType === deviceCode && { waitsFor: 'device' as const }),
  })
  if (service) rungs.push(serviceRung(service))
  else leftOut.push('No instance is known for this scope, so the run ends with the token.')
  return { rungs, leftOut }
}

function realWords(grantType: string, name: string): string {
  if (grantType === authorizationCode) return 'Somebody signs in, and the code is exchanged.'
  if (grantType === deviceCode) return 'A device code is asked for, and polled with until somebody has decided.'
  return `${name} as it is meant.`
}

const clientRung = ({ grantType, clientProof }: ProbedCall): Rung => ({
  id: 'client',
  question: clientProof === 'assertion' ? 'Is the client’s own assertion right?' : 'Is the client secret right?',
  adds:
    grantType === clientCredentials
      ? 'The same client and grant, for the domain’s own scopes.'
      : 'The same client by client credentials, for the domain’s own scopes.',
})

const serviceRung = ({ name, call, isAddressed }: NonNullable<ProbedCall['service']>): Rung => ({
  id: 'service',
  question: `Does ${name} take the token?`,
  adds:
    call === 'trigger'
      ? 'Runs an integration.'
      : call === 'route'
        ? 'Calls a route.'
        : 'Reads a list; nothing is changed.',
  ...(needsClick(call, isAddressed) && { waitsFor: 'call' as const }),
})

/** Running is never harmless; what a route does, only who deployed it knows; and no token goes to an address nobody confirmed. */
export const needsClick = (call: ProofCallName, isAddressed: boolean): boolean =>
  call === 'trigger' || call === 'route' || !isAddressed
