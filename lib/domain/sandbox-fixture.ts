import { createSandbox } from '../sandbox/create-sandbox'
import type { SandboxDomain } from '../sandbox/sandbox-types'
import { administratorDomain } from './connect'
import type { Domain } from './domain'

const origin = 'http://127.0.0.1:4000'

/** The sandbox and its domains, connected as the console connects them; nothing leaves the process. */
export async function openSandbox(now?: () => number) {
  const sandbox = await createSandbox(now ? { now } : {})
  const described = sandbox.describe(origin).domains
  const connect = (name: string): { domain: Domain; described: SandboxDomain } => {
    const found = described.find((each) => each.name === name)
    if (!found) throw new Error(`the sandbox has no domain "${name}"`)
    const { url, admin } = found
    const domain = administratorDomain({ id: name, name, url, ...admin, fetch: sandbox.fetch, ...(now && { now }) })
    return { domain, described: found }
  }
  return { sandbox, us: connect('us'), emea: connect('emea') }
}

/** The value of a result that must be there. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

/** A domain behind which one function answers everything. */
export const domainAnswering = (answer: (request: Request) => Response | Promise<Response>): Domain => ({
  id: 'd',
  name: 'test',
  url: 'https://idcs.example',
  caller: { kind: 'token' },
  authorization: async () => ({ ok: true, value: 'Bearer x' }),
  fetch: async (request) => answer(request),
})
