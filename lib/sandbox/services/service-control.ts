import { z } from 'zod'
import { json, sentence } from '../http/answers'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'
import { SpecificationError } from './gateway/check-specification'
import { executionLog } from './gateway/execution-log'
import { findGateway, setGatewayPolicy } from './gateway/set-policy'
import { findInstance } from './instances'
import { setTriggerPolicies } from './integrations'

const Policies = z.object({ policies: z.array(z.string()) })
const Levers = z.strictObject({
  redirectsToDesign: z.boolean().optional(),
  startIsOpen: z.boolean().optional(),
  clockAheadSeconds: z.number().optional(),
})

/**
 * What the control API can do to services, by `<what>/<domain>/<name>[/<part>]`:
 * `GET`, `PUT gateways/<domain>/<name>` (specification, or one policy), `GET gateways/<domain>/<name>/log`,
 * `GET`, `PUT instances/<domain>/<name>` (levers), `GET connections/<domain>/<name>`, `PUT connections/<domain>/<name>/<code>`.
 * `undefined`: none of these.
 */
export async function serviceControl(
  world: World,
  domainNamed: (name: string) => DomainState,
  request: Incoming,
  [what, domainName = '', name = '', part]: string[],
): Promise<Reply | undefined> {
  const operation = `${request.method} ${what}${part === undefined ? '' : `/${part === 'log' ? 'log' : '*'}`}`
  const domain = () => domainNamed(domainName)
  const body = async (): Promise<unknown> => JSON.parse(await request.text())
  try {
    switch (operation) {
      case 'GET gateways':
        return json(200, findGateway(domain(), name).specification)
      case 'PUT gateways':
        return json(200, setGatewayPolicy(world, domain(), name, await body()))
      case 'GET gateways/log':
        return json(200, executionLog(world, domainName, findGateway(domain(), name).id))
      case 'GET instances':
        return json(200, domain().switches.get(instanceNamed(domain(), name).key) ?? {})
      case 'PUT instances':
        return json(200, setLevers(domain(), name, Levers.parse(await body())))
      case 'GET connections':
        return json(200, domain().connections.where('instance', instanceNamed(domain(), name).key))
      case 'PUT connections/*': {
        const { policies } = Policies.parse(await body())
        return json(200, setTriggerPolicies(domain(), instanceNamed(domain(), name), part ?? '', policies))
      }
    }
  } catch (thrown) {
    if (thrown instanceof SpecificationError) return sentence(thrown.status, thrown.message)
    throw thrown
  }
  return undefined
}

function instanceNamed(domain: DomainState, name: string) {
  const found = findInstance(domain, name)
  if (!found) throw new Error(`${domain.profile.name} has no service instance "${name}".`)
  return found
}

function setLevers(domain: DomainState, name: string, levers: z.infer<typeof Levers>) {
  const { key } = instanceNamed(domain, name)
  const given = Object.fromEntries(Object.entries(levers).filter(([, value]) => value !== undefined))
  domain.switches.put({ ...domain.switches.get(key), id: key, ...given })
  return domain.switches.get(key)
}
