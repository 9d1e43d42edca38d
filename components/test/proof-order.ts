import { type ProofCallName, proofCalls } from '@/lib/facts/proof-calls'
import type { ServiceTestInput } from '@/lib/queries/shapes/test'

export type ProofOrder = Pick<ServiceTestInput, 'baseUrl' | 'confirmed' | 'call'>

export type Trigger = Extract<ServiceTestInput['call'], { kind: 'trigger' }>

/** What a person fills in for one call or another; each keeps its own while the address changes. */
export interface ProofDraft {
  baseUrl: string
  isConfirmed: boolean
  trigger: Trigger
  /** Name of the instance, for the design host. */
  instance: string
  route: string
}

export const emptyDraft = (baseUrl: string, instance: string): ProofDraft => ({
  baseUrl,
  isConfirmed: false,
  trigger: { kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: '/echo' },
  instance,
  route: '',
})

export function callOf(name: ProofCallName, { trigger, instance, route }: ProofDraft): ServiceTestInput['call'] {
  switch (name) {
    case 'trigger':
      return trigger
    case 'integrations':
      return { kind: name, instance }
    case 'route':
      return { kind: name, path: route }
    case 'tasks':
    case 'business-units':
      return { kind: name }
  }
}

/** The same call by another path, where a change wants one. */
export const pathOf = (call: ServiceTestInput['call'], path: string | undefined): ServiceTestInput['call'] =>
  path !== undefined && (call.kind === 'route' || call.kind === 'trigger') ? { ...call, path } : call

/** Why it cannot be called yet, one sentence; `undefined`: it can. */
export function whyNotCallable(
  name: ProofCallName,
  draft: ProofDraft,
  knownUrls: readonly string[],
): string | undefined {
  const { baseUrl, isConfirmed, trigger, instance, route } = draft
  if (baseUrl === '') return 'Type the address first.'
  if (!knownUrls.includes(baseUrl) && !isConfirmed)
    return 'Confirm the address first: it will receive the access token.'
  if (name === 'trigger' && (trigger.code === '' || trigger.version === ''))
    return 'Name the integration and its version first.'
  if (name === 'integrations' && instance === '') return 'Name the instance first.'
  return name === 'route' && route === '' ? 'Type the path of a route first.' : undefined
}

/**
 * Where a redirect of this call leads, as an address to call instead; `undefined`: it is none, or leads to something else. The token
 * was not sent there.
 */
export function redirectedBase(name: ProofCallName, status: number, location: string | undefined): string | undefined {
  const { root } = proofCalls[name]
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location)) return undefined
  const { origin, pathname } = new URL(location)
  const at = pathname.indexOf(root)
  return root === '' || at < 0 ? undefined : `${origin}${pathname.slice(0, at)}`
}
