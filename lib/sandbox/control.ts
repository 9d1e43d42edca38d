import type { DisturbanceInput } from './disturbance-types'
import { json, sentence } from './http/answers'
import { parseJson } from './http/check'
import { hasForeignOrigin } from './http/foreign-origin'
import type { Incoming } from './http/incoming'
import { type Reply, reply } from './http/reply'
import { sameSecret } from './http/same-secret'
import { readFaultTarget, readSwitches } from './read-control'
import type { Sandbox } from './sandbox-types'
import type { DomainState } from './world/domain-state'
import type { World } from './world/world'

export interface ControlPort {
  controlToken: string
  domainNamed: (name: string) => DomainState
  reset: () => void
  world: World
}

interface ControlCall {
  sandbox: Sandbox
  port: ControlPort
  url: URL
  /** What stands for `*` in the route, decoded. */
  id: string
  /** The body as JSON. */
  body: () => Promise<unknown>
  /** Number after which to list. */
  after: number
}

/** By method and path below `/control/`; `*` is one part. README.md has the list for people. */
const routes: Record<string, (call: ControlCall) => Reply | Promise<Reply>> = {
  'GET description': ({ sandbox, url }) => json(200, sandbox.describe(url.origin)),
  'GET world': ({ sandbox, url }) => {
    const names = sandbox.describe(url.origin).domains.map(({ name }) => name)
    return json(200, Object.fromEntries(names.map((name) => [name, sandbox.exportDomain(name)])))
  },
  'GET state': ({ sandbox }) => json(200, sandbox.exportState()),
  async 'PUT state'({ sandbox, body }) {
    sandbox.importState(await body())
    return reply(204)
  },
  'POST reset': ({ port }) => {
    port.reset()
    return reply(204)
  },
  'GET requests': ({ sandbox, after }) => json(200, sandbox.requests(after)),
  'GET refusals': ({ sandbox, after }) => json(200, sandbox.refusals(after)),
  'GET disturbances': ({ sandbox }) => json(200, sandbox.disturbances.list()),
  'GET disturbances/kinds': ({ sandbox }) => json(200, sandbox.disturbances.kinds()),
  // Read in full by `put`.
  'POST disturbances': async ({ sandbox, body }) =>
    json(201, sandbox.disturbances.put((await body()) as DisturbanceInput)),
  'DELETE disturbances/*': ({ sandbox, id }) => {
    sandbox.disturbances.remove(id)
    return reply(204)
  },
  'GET faults': ({ sandbox }) => json(200, sandbox.faults.list()),
  'GET faults/active': ({ sandbox }) => json(200, sandbox.faults.active()),
  'POST faults/*': async ({ sandbox, id, body }) =>
    json(201, await sandbox.faults.put(id, readFaultTarget(await body()))),
  async 'DELETE faults/active/*'({ sandbox, id }) {
    await sandbox.faults.undo(id)
    return reply(204)
  },
  'POST roll-signing-key/*': async ({ sandbox, id }) => json(200, await sandbox.rollSigningKey(id)),
  async 'PUT switches/*'({ port, id, body }) {
    const { switches } = port.domainNamed(id)
    switches.put({ ...switches.get('domain'), id: 'domain', ...readSwitches(await body()) })
    return json(200, switches.get('domain'))
  },
}

/** `/control/*`: what a test or the Lab does to the world from outside it. Needs the token that was printed at start. */
export async function control(sandbox: Sandbox, port: ControlPort, request: Incoming, url: URL): Promise<Reply> {
  if (hasForeignOrigin(request, url))
    return sentence(403, 'The sandbox is controlled from this machine only, not by a page.')
  const token = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!sameSecret(token, port.controlToken))
    return sentence(401, 'Send the control token that the sandbox printed at start.', { 'www-authenticate': 'Bearer' })
  const path = url.pathname.slice('/control/'.length).replace(/\/$/, '')
  const cut = path.lastIndexOf('/')
  const handle = routes[`${request.method} ${path}`] ?? routes[`${request.method} ${path.slice(0, cut + 1)}*`]
  try {
    if (!handle) return (await ofServices(port, request, path)) ?? noRoute(request, url)
    const id = decodeURIComponent(path.slice(cut + 1))
    const after = Number(url.searchParams.get('after') ?? 0)
    if (Number.isNaN(after)) return sentence(400, '"after" must be a number.')
    const body = async () => parseJson(await request.text(), 'The body')
    return await handle({ sandbox, port, url, id, after, body })
  } catch (thrown) {
    return sentence(400, thrown instanceof Error ? thrown.message : String(thrown))
  }
}

const noRoute = (request: Incoming, url: URL): Reply =>
  sentence(404, `The sandbox's control has no ${request.method} ${url.pathname}.`)

/** Loaded when it is asked: a start should not wait for it. */
async function ofServices({ world, domainNamed }: ControlPort, request: Incoming, path: string) {
  const { serviceControl } = await import('./services/service-control')
  return serviceControl(world, domainNamed, request, path.split('/').map(decodeURIComponent))
}
