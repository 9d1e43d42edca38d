import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administratorDomain } from '../domain/connect'
import type { Domain } from '../domain/domain'
import { must } from '../domain/sandbox-fixture'
import type { AnswersOf } from '../queries/shapes/recipes'
import type { RunView } from '../queries/shapes/setup'
import { testCertificate } from '../setup/setup-fixture'
import { listDomains } from './connections'
import { type Console, theConsole } from './console'
import { readServices, readUsers } from './domain-reads'
import { readRun } from './runs'
import { startConsole } from './start-console'

type OpaAnswers = AnswersOf<'opa-jwt-assertion'>

export interface TestConsole {
  held: Console
  /** Connection id of the sandbox's `us`. */
  us: string
  /** The same domain as somebody else reaches it, past the console. */
  domain: Domain
  answers: (changes?: Partial<OpaAnswers>) => Promise<OpaAnswers>
  /** Waits until it no longer moves. */
  settled: (runId: string) => Promise<RunView>
  remove: () => void
}

/** The console of this process as it starts, in a folder of its own, with its sandbox on a loopback port. Once a test file. */
export async function openConsole(): Promise<TestConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-console-'))
  process.env.ASSAY_DATA = folder
  await startConsole()
  const held = await theConsole()
  const us = must(await listDomains()).find(({ name }) => name === 'us')
  const described = held.sandbox?.description.domains.find(({ name }) => name === 'us')
  if (!us || !described) throw new Error('the console has no sandbox')
  const domain = administratorDomain({ id: 'us', name: 'us', url: us.url, fetch, ...described.admin })
  let count = 0
  const answers = async (changes: Partial<OpaAnswers> = {}): Promise<OpaAnswers> => {
    count += 1
    const service = must(await readServices(us.id)).find(({ kind }) => kind === 'opa')
    const user = must(await readUsers(us.id, 'maria'))[0]
    const scope = service?.scopes[0]
    if (!service || !user || !scope) throw new Error('the sandbox lacks something')
    return {
      recipe: 'opa-jwt-assertion',
      domainId: us.id,
      serviceAppId: service.appId,
      displayName: `Caller ${count}`,
      certificate: { alias: `caller-${count}`, x509: await testCertificate() },
      trustAsPartner: true,
      scopes: [scope.fqs],
      user: { id: user.id, userName: user.userName },
      ...changes,
    }
  }
  const settled = async (runId: string): Promise<RunView> => {
    for (;;) {
      const run = must(await readRun(runId))
      if (run.status !== 'running' && run.status !== 'undoing') return run
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { held, us: us.id, domain, answers, settled, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
