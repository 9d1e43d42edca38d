import { randomBytes } from 'node:crypto'
import { countContents, readContents } from './contents'
import { control } from './control'
import { describeDomain } from './describe'
import { disturbanceKinds } from './disturbances/kinds'
import { listDisturbances, putDisturbance, removeDisturbance } from './disturbances/manage'
import { exportDomain } from './export-domain'
import { activeFaults, listFaults, putFault, undoFault } from './faults/manage'
import { asIncoming } from './http/incoming'
import { toResponse } from './http/reply'
import { rollSigningKey } from './oauth/roll-signing-key'
import { route } from './route'
import type { Sandbox, SandboxOptions } from './sandbox-types'
import { resetWorld } from './seed/seed-world'
import type { DomainState } from './world/domain-state'
import { loggedRequest } from './world/request-entry'
import { openWorld } from './worlds/open-world'
import { exportState, readState } from './worlds/state'

/** Opens the world: from its folder when it has one, else a fresh one in memory. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = await openWorld(options)
  const controlToken = options.controlToken ?? randomBytes(24).toString('base64url')

  const domainNamed = (name: string): DomainState => {
    const domain = world.domains.get(name)
    if (!domain) throw new Error(`The sandbox has no domain "${name}".`)
    return domain
  }
  const sandbox: Sandbox = {
    fetch: async (request) => toResponse(await sandbox.handle(asIncoming(request), new URL(request.url))),
    async handle(request, url) {
      world.address = url.origin
      const isControl = url.pathname.startsWith('/control/')
      const answer = isControl
        ? await control(sandbox, { controlToken, domainNamed, reset: () => resetWorld(world), world }, request, url)
        : await route(world, request, url)
      world.commit()
      return answer
    },
    describe: (origin) => ({
      url: origin,
      controlToken,
      domains: [...world.domains.values()].map((domain) => describeDomain(domain, origin)),
    }),
    refusals: (after = 0) => world.refusals.after(after),
    requests: (after = 0) => world.requests.after(after).map(loggedRequest),
    faults: {
      list: listFaults,
      active: () => activeFaults(world),
      async put(id, target) {
        const fault = await putFault(world, domainNamed(target.domain), id, target)
        world.commit()
        return fault
      },
      async undo(handle) {
        undoFault(world, handle)
        world.commit()
      },
    },
    disturbances: {
      kinds: () => disturbanceKinds,
      list: () => listDisturbances(world),
      put(input) {
        const disturbance = putDisturbance(world, domainNamed, input)
        world.commit()
        return disturbance
      },
      remove(id) {
        removeDisturbance(world, id)
        world.commit()
      },
    },
    deployment: (name, gateway) => domainNamed(name).gateways.get(gateway)?.specification,
    contents: {
      count: (name) => countContents(domainNamed(name)),
      appName: (name, clientId) => domainNamed(name).apps.find('clientId', clientId)?.displayName,
      read: (name, query) => readContents(domainNamed(name), query, world.now()),
    },
    exportState: () => exportState(world.origin, world.domains.values()),
    importState(given) {
      const { origin, domains } = readState(given)
      world.become(origin, domains)
    },
    async rollSigningKey(name) {
      const thumbprints = await rollSigningKey(world, domainNamed(name))
      world.commit()
      return thumbprints
    },
    exportDomain: (name) => exportDomain(domainNamed(name)),
    async close() {
      world.commit()
    },
  }
  return sandbox
}
