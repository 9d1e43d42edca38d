import type { GatewayPolicyFact } from '../facts/service-facts'
import { readGatewayPolicy } from './read-gateway-policy'

/** Longer than any deployment that a person pastes. */
const longest = 200_000
/** Objects that are tried, from the outermost one on. */
const mostTries = 20

/** The policy of an API gateway in a paste: a deployment's specification or one policy, alone or among other text. */
export function findGatewayPolicy(pasted: string, url = ''): GatewayPolicyFact | undefined {
  const text = pasted.slice(0, longest)
  const named = /"(?:JWT|TOKEN)_AUTHENTICATION"/.exec(text)
  if (!named) return undefined
  let start = text.indexOf('{')
  for (let tries = 0; start >= 0 && start < named.index && tries < mostTries; tries += 1) {
    const found = parsed(text.slice(start, endOf(text, start)))
    const policy = pathsOf(url).flatMap((path) => readGatewayPolicy(found, path) ?? [])
    // Of the called route where it is among them; the deployment's prefix is not in the specification.
    const best = policy.find(({ scopes }) => scopes) ?? policy[0]
    if (best) return best
    start = text.indexOf('{', start + 1)
  }
  return undefined
}

/** The address without its host, then without one more part each time. */
function pathsOf(url: string): string[] {
  const parts = url
    .replace(/^https?:\/\/[^/]*/, '')
    .split(/[?#]/, 1)
    .join('')
    .split('/')
    .slice(1, 6)
  return parts.map((_, at) => `/${parts.slice(at).join('/')}`).concat('')
}

/** Behind the brace that closes the one at `start`. */
function endOf(text: string, start: number): number {
  let depth = 0
  for (const { 0: found, index = 0 } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (found === '{') depth += 1
    if (found === '}') depth -= 1
    if (depth === 0) return start + index + 1
  }
  return text.length
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Not every brace begins JSON.
    return undefined
  }
}
