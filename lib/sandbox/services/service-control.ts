import { json, sentence } from '../http/answers'
import { flag, list, members, parseJson, text, whole } from '../http/check'
import type { Incoming } from '../http/incoming'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'
import { SpecificationError } from './gateway/check-specification'
import { executionLog } from './gateway/execution-log'
import { findGateway, setGatewayPolicy } from './gateway/set-policy'
import { findInstance } from './instances'
import { setTriggerPolicies } from './integrations'

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
  const body = async (): Promise<unknown> => parseJson(await request.text(), 'The body')
  try {
    switch (operation) {
      case 'GET gateways':
        return json(200, findGateway(domain(), name).specification)
      case 'PUT gateways':
        return json(200, setGatewayPolicy(domain(), name, await body()))
      case 'GET gateways/log':
        return json(200, executionLog(world, domainName, findGateway(domain(), name).id))
      case 'GET instances':
        return json(200, domain().switches.get(instanceNamed(domain(), name).key) ?? {})
      case 'PUT instances':
        return json(200, setLevers(domain(), name, readLevers(await body())))
      case 'GET connections':
        return json(200, domain().connections.where('instance', instanceNamed(domain(), name).key))
      case 'PUT connections/*': {
        const policies = readPolicies(await body())
        return json(200, setTriggerPolicies(domain(), instanceNamed(domain(), name), part ?? '', policies))
      }
    }
  } catch (thrown) {
    if (thrown instanceof SpecificationError) return sentence(thrown.status, thrown.message)
    throw thrown
  }
  return undefined
}

function readPolicies(value: unknown): string[] {
  const { policies } = members(value, 'The connection', ['policies'])
  return list(policies, 'policies').map((policy, index) => text(policy, `policies[${index}]`))
}

interface Levers {
  redirectsToDesign?: boolean
  startIsOpen?: boolean
  clockAheadSeconds?: number
}

/** A year each way is more than any clock is wrong. */
const seconds = (value: unknown, at: string): number => whole(value, at, -31_536_000, 31_536_000)

const leverReaders = { redirectsToDesign: flag, startIsOpen: flag, clockAheadSeconds: seconds }

/** Those that were given, and no other. */
function readLevers(value: unknown): Levers {
  const given = members(value, 'The instance', Object.keys(leverReaders))
  const read = Object.entries(leverReaders).flatMap(([name, reader]) =>
    given[name] === undefined ? [] : [[name, reader(given[name], name)]],
  )
  // Safe: each member is read by its own reader.
  return Object.fromEntries(read) as Levers
}

function instanceNamed(domain: DomainState, name: string) {
  const found = findInstance(domain, name)
  if (!found) throw new Error(`${domain.profile.name} has no service instance "${name}".`)
  return found
}

function setLevers(domain: DomainState, name: string, levers: Levers) {
  const { key } = instanceNamed(domain, name)
  domain.switches.put({ ...domain.switches.get(key), id: key, ...levers })
  return domain.switches.get(key)
}
