import { mendAddress } from './mend-address'

/** Where the paths of a service begin that a base address must not have. */
const servicePath = /\/(?:ic|process|decision|(?:fscm|hcm|crm)RestApi)(?:\/.*)?$/i

/**
 * The base address of an instance or of a gateway's deployment from what people copy: a page in the browser, a whole call, a doubled
 * scheme. A deployment's path is its own and stays. What is no web address comes back as it was, for the form to refuse.
 */
export function mendServiceBase(of: 'instance' | 'deployment', text: string): { address: string; changes: string[] } {
  const { address, changes } = mendAddress(text)
  if (!URL.canParse(address)) return { address: text, changes: [] }
  const { origin, pathname, search, hash, username } = new URL(address)
  if (origin === 'null' || username !== '') return { address: text, changes: [] }
  const path = pathname.replace(/\/+$/, '')
  const base = of === 'instance' ? path.replace(servicePath, '') : path
  const cut = path.slice(base.length)
  return {
    address: origin + base,
    changes: [
      ...changes,
      ...(cut === '' ? [] : [`${cut} cut off`]),
      ...(search + hash === '' ? [] : ['query cut off']),
    ],
  }
}
