import { type ProofCallName, proofCalls } from '@/lib/facts/proof-calls'
import { products } from '@/lib/facts/service-kind'
import { capital } from '@/lib/gates/names'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'

/** By which calls a token can be tried on this instance, the usual one first. */
export function callsOf(service: ServiceInstance): ProofCallName[] {
  switch (service.kind) {
    case 'opa':
      return ['tasks']
    case 'oic':
      return ['trigger', 'integrations']
    case 'fusion':
      return ['business-units']
    case 'gateway':
      return ['route']
    case 'other':
      return []
  }
}

/** The call a setup was made for, else the one that the scope speaks of, else the usual one. */
export function likeliestCall(service: ServiceInstance, scope: string, recipe = ''): ProofCallName | undefined {
  const calls = callsOf(service)
  const lists = recipe.startsWith('oic-developer-api') || scope.endsWith('/ic/api/')
  return lists && calls.includes('integrations') ? 'integrations' : calls[0]
}

interface ProofWords {
  /** As one chooses it. */
  name: string
  /** What it does there, said before it is done. */
  does: string
  /** On the button. */
  verb: (instance: string) => string
}

export const proofWords: Record<ProofCallName, ProofWords> = {
  tasks: {
    name: 'List tasks in Process Automation',
    does: `GET ${proofCalls.tasks.root} lists the caller’s tasks. It needs no role of the domain, and nothing is changed.`,
    verb: (instance) => `Call ${instance}`,
  },
  trigger: {
    name: 'Run an integration',
    does: 'Only running an integration proves this call. This runs it for real, with everything it does.',
    verb: () => 'Run this integration',
  },
  integrations: {
    name: 'List integrations (developer API)',
    does: `GET ${proofCalls.integrations.root} lists the integrations. Nothing is run or changed.`,
    verb: (instance) => `Call the developer API of ${instance}`,
  },
  'business-units': {
    name: 'List business units',
    does: `GET ${proofCalls['business-units'].root} lists the business units. Nothing is changed.`,
    verb: (instance) => `Call ${instance}`,
  },
  route: {
    name: 'Call a route of the gateway',
    does: 'Sends a GET to one route of the gateway’s deployment; what that does is up to the service behind it.',
    verb: () => 'Call this route',
  },
}

/** The service that answers: not always the one whose application was chosen. */
export const productOfCall = (call: ProofCallName): string => capital(products[proofCalls[call].service])
