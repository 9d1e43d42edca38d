import { z } from 'zod'
import { json, sentence } from './http/answers'
import { hasForeignOrigin } from './http/foreign-origin'
import type { Incoming } from './http/incoming'
import { type Reply, reply } from './http/reply'
import { sameSecret } from './http/same-secret'
import type { Sandbox } from './sandbox-types'
import { serviceControl } from './services/service-control'
import type { DomainState } from './world/domain-state'
import type { World } from './world/world'

export interface ControlPort {
  controlToken: string
  domainNamed: (name: string) => DomainState
  reset: () => void
  world: World
}

const Target = z.object({
  domain: z.string(),
  clientId: z.string(),
  userName: z.string(),
  serviceAppId: z.string(),
  scope: z.string(),
  alias: z.string(),
})

const Switches = z.object({ requirePartnerCertificate: z.boolean() })

/** `/control/*`: what a test or the Lab does to the world from outside it. Needs the token that was printed at start. */
export async function control(sandbox: Sandbox, port: ControlPort, request: Incoming, url: URL): Promise<Reply> {
  if (hasForeignOrigin(request, url))
    return sentence(403, 'The sandbox is controlled from this machine only, not by a page.')
  const token = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!sameSecret(token, port.controlToken))
    return sentence(401, 'Send the control token that the sandbox printed at start.', { 'www-authenticate': 'Bearer' })
  try {
    return await answer(sandbox, port, request, url)
  } catch (thrown) {
    return sentence(400, thrown instanceof Error ? thrown.message : String(thrown))
  }
}

async function answer(sandbox: Sandbox, port: ControlPort, request: Incoming, url: URL): Promise<Reply> {
  const [, , what = '', ...rest] = url.pathname.split('/')
  const id = decodeURIComponent(rest.at(-1) ?? '')
  const ofService = await serviceControl(port.world, port.domainNamed, request, [what, ...rest.map(decodeURIComponent)])
  if (ofService) return ofService
  switch (`${request.method} ${[what, ...rest.slice(0, -1), ...(rest.length > 0 ? ['*'] : [])].join('/')}`) {
    case 'GET world': {
      const names = sandbox.describe(url.origin).domains.map(({ name }) => name)
      return json(200, Object.fromEntries(names.map((name) => [name, sandbox.exportDomain(name)])))
    }
    case 'GET description':
      return json(200, sandbox.describe(url.origin))
    case 'GET refusals':
      return json(200, sandbox.refusals(Number(url.searchParams.get('after') ?? 0)))
    case 'GET faults':
      return json(200, sandbox.faults.list())
    case 'POST faults/*':
      return json(201, await sandbox.faults.put(id, Target.parse(JSON.parse(await request.text()))))
    case 'GET faults/*':
      return id === 'active' ? json(200, sandbox.faults.active()) : sentence(404, `There is no /control/faults/${id}.`)
    case 'DELETE faults/active/*':
      await sandbox.faults.undo(id)
      return reply(204)
    case 'PUT switches/*': {
      const { switches } = port.domainNamed(id)
      switches.put({ ...switches.get('domain'), id: 'domain', ...Switches.parse(JSON.parse(await request.text())) })
      return json(200, switches.get('domain'))
    }
    case 'POST reset':
      port.reset()
      return reply(204)
    default:
      return sentence(404, `The sandbox's control has no ${request.method} ${url.pathname}.`)
  }
}
