import { randomBytes } from 'node:crypto'
import { control } from './control'
import { describeDomain } from './describe'
import { exportDomain } from './export-domain'
import { activeFaults, listFaults, putFault, undoFault } from './faults/manage'
import { Answer, sentence } from './http/answers'
import { type Reply, toResponse } from './http/reply'
import { route } from './route'
import type { Sandbox, SandboxOptions } from './sandbox-types'
import { profiles } from './seed/profiles'
import { resetWorld, seedWorld } from './seed/seed-world'
import type { DomainState } from './world/domain-state'
import { forgetful, openStore } from './world/store'
import { createWorld } from './world/world'

/** Opens the world: from its folder when it has one, else a fresh one in memory. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const store = options.folder === undefined ? forgetful : openStore(options.folder)
  const world = createWorld(profiles, store, options.now ?? Date.now)
  const controlToken = options.controlToken ?? randomBytes(24).toString('base64url')
  await seedWorld(world)
  world.compact()

  const domainNamed = (name: string): DomainState => {
    const domain = world.domains.get(name)
    if (!domain) throw new Error(`The sandbox has no domain "${name}".`)
    return domain
  }
  const sandbox: Sandbox = {
    fetch: async (request) => toResponse(await sandbox.handle(request, new URL(request.url))),
    async handle(request, url) {
      const isControl = url.pathname.startsWith('/control/')
      const answer = isControl
        ? await control(sandbox, { controlToken, domainNamed, reset: () => resetWorld(world), world }, request, url)
        : await route(world, request, url).catch(answerThrown)
      world.commit()
      return answer
    },
    describe: (origin) => ({
      url: origin,
      controlToken,
      domains: [...world.domains.values()].map((domain) => describeDomain(domain, origin)),
    }),
    refusals: (after = 0) => world.refusals.filter(({ seq }) => seq > after),
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
    exportDomain: (name) => exportDomain(domainNamed(name)),
    async close() {
      world.commit()
    },
  }
  return sandbox
}

function answerThrown(thrown: unknown): Reply {
  if (thrown instanceof Answer) return thrown.reply
  console.error(thrown)
  return sentence(500, 'The sandbox made a mistake; its output says which.')
}
