import type { GatewayPolicyFact } from '@/lib/facts/service-facts'
import { readGatewayPolicy } from '@/lib/triage/read-gateway-policy'

/** A deployment's JSON as somebody pasted it. `path`: the called route, below the deployment's prefix. */
export function pastedPolicy(
  text: string,
  path: string | undefined,
): { at: 'none' } | { at: 'read'; policy: GatewayPolicyFact } | { at: 'refused'; because: string } {
  if (text.trim() === '') return { at: 'none' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { at: 'refused', because: 'This is not JSON. Copy all of it, from the first { to the last }.' }
  }
  const policy = readGatewayPolicy(specificationOf(json), path)
  return policy
    ? { at: 'read', policy }
    : {
        at: 'refused',
        because:
          'No policy that judges tokens is in it. Paste the deployment’s specification, or its authentication policy.',
      }
}

/** The CLI wraps a deployment in `data` and its specification in `specification`. */
function specificationOf(json: unknown): unknown {
  const inner = memberOf(memberOf(json, 'data') ?? json, 'specification')
  return inner ?? json
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
