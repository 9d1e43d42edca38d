import { json, notImitated, sentence } from '../http/answers'
import type { Reply } from '../http/reply'
import { nextId } from '../world/ids'
import type { ProcessPermission } from '../world/resources'
import type { ProcessInstance } from '../world/service-resources'
import { type Bearer, principal, type ServiceCall, ServiceRefusal } from './judge-bearer'
import type { OpaOperation } from './opa-operation'
import { isStartOpen, mayProcess } from './process-rights'

const limit = 25

/** The first page; further ones are not played. */
function list(all: unknown[]): Reply {
  const items = all.slice(0, limit)
  return json(200, { items, count: items.length, hasMore: all.length > limit, limit, offset: 0 })
}

/** Paths from Oracle's endpoint list "Processes/Instances"; `activate` was seen in a public script. Bodies are made up. */
export function findProcessOperation(call: ServiceCall): OpaOperation | undefined {
  const path = call.path.replace(/\/+$/, '')
  const [, id] = /^\/process\/api\/v1\/instances\/([^/]+)$/.exec(path) ?? []
  if (id !== undefined) return oneInstance(call, id)
  switch (`${call.request.method} ${path}`) {
    case 'GET /process/api/v1/tasks':
      return { who: 'runtime', answer: () => list([]) }
    case 'GET /process/api/v1/instances':
      return { who: 'runtime', answer: (bearer) => list(visible(call, bearer).map(view)) }
    case 'POST /process/api/v1/instances':
      return { who: 'start', answer: (bearer) => start(call, bearer) }
  }
  if (
    call.request.method === 'PUT' &&
    /^\/process\/api\/v1\/applications\/[^/]+\/versions\/[^/]+\/activate$/.test(path)
  )
    return { who: 'ServiceDeveloper', answer: () => notImitated('activating process applications') }
  return undefined
}

const view = ({ id, state, startedBy }: ProcessInstance) => ({ id, state, startedBy: startedBy.name })

/** Creators see what they started, whatever their roles. */
const isCreator = ({ startedBy }: ProcessInstance, bearer: Bearer): boolean => {
  const { kind, id } = principal(bearer)
  return startedBy.kind === kind && startedBy.id === id
}

const may = ({ domain, instance }: ServiceCall, bearer: Bearer, wanted: ProcessPermission): boolean =>
  mayProcess(domain, instance, principal(bearer), wanted)

const visible = (call: ServiceCall, bearer: Bearer): ProcessInstance[] =>
  call.domain.processInstances
    .where('instance', call.instance.key)
    .filter((one) => isCreator(one, bearer) || may(call, bearer, 'INSPECT'))

function refuse(bearer: Bearer, wanted: string): never {
  const { name } = principal(bearer)
  throw new ServiceRefusal(
    403,
    'process-permission',
    `${name} lacks the ${wanted} permission of a process application role`,
  )
}

function start(call: ServiceCall, bearer: Bearer): Reply {
  const { domain, instance } = call
  if (!isStartOpen(domain, instance) && !may(call, bearer, 'USE')) refuse(bearer, 'Use')
  const { kind, id, name } = principal(bearer)
  const started: ProcessInstance = {
    id: nextId(domain, 'processInstance'),
    instance: instance.key,
    startedBy: { kind, id, name },
    state: 'OPEN',
  }
  domain.processInstances.put(started)
  return json(201, view(started))
}

/** "GET and POST at all instances level", says Oracle's guide of clients; "only GET" on a given one. */
function oneInstance(call: ServiceCall, id: string): OpaOperation | undefined {
  const { method } = call.request
  if (method !== 'GET' && method !== 'PUT') return undefined
  return {
    who: 'runtime',
    answer(bearer) {
      if (method === 'PUT' && bearer.kind === 'client')
        throw new ServiceRefusal(403, 'principal-user', 'a client may read a given instance, and change none')
      const found = call.domain.processInstances.get(id)
      if (found?.instance !== call.instance.key) return sentence(404, `The sandbox has no process instance "${id}".`)
      if (method === 'PUT') {
        if (!may(call, bearer, 'MANAGE')) refuse(bearer, 'Manage')
        return notImitated('actions on process instances')
      }
      if (!isCreator(found, bearer) && !may(call, bearer, 'READ')) refuse(bearer, 'Read')
      return json(200, view(found))
    },
  }
}
