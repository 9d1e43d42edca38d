import { administratorDomain } from '../domain/connect'
import type { Domain } from '../domain/domain'
import { type ReadingDomain, readingDomain } from '../domain/reading-domain'
import { findUserByName } from '../domain/users'
import type { AnswersOf, SetupAnswers } from '../queries/shapes/recipes'
import { createSandbox } from '../sandbox/create-sandbox'
import { makeKeyPair } from '../sandbox/healthy-fixture'
import type { Sandbox } from '../sandbox/sandbox-types'
import { makePlan, type PlanWish } from './make-plan'
import type { Plan } from './plan/plan-types'
import type { Journal, JournalEvent } from './run/journal'
import type { RunTools } from './run/run'

const origin = 'http://127.0.0.1:4000'

type JwtAnswers = AnswersOf<'opa-jwt-assertion' | 'oic-jwt-user-assertion'>

export interface SetupWorld {
  sandbox: Sandbox
  domain: Domain
  answers: JwtAnswers
  /** `exportDomain`, now. */
  exported: () => ReturnType<typeof withoutNoise>
}

let certificate: Promise<string> | undefined

/** One certificate for all tests of a file: making a key takes longer than most of them. */
export function testCertificate(): Promise<string> {
  certificate ??= makeKeyPair().then(({ x509 }) => x509)
  return certificate
}

let shared: Promise<Sandbox> | undefined

/** The one sandbox of a test file, on its first day again: its signing keys alone take longer to make than most tests. */
async function freshSandbox(): Promise<Sandbox> {
  const controlToken = 'for tests'
  shared ??= createSandbox({ controlToken })
  const sandbox = await shared
  const headers = { authorization: `Bearer ${controlToken}` }
  const answer = await sandbox.fetch(new Request(`${origin}/control/reset`, { method: 'POST', headers }))
  if (answer.status !== 204) throw new Error(`the sandbox was not reset: ${answer.status}`)
  return sandbox
}

/** A fresh `us` domain and the answers of a wizard that was clicked through; the world before it is gone. */
export async function setupWorld(
  kind: 'opa' | 'oic',
  { roleToApplication = true, ...changes }: Partial<Omit<AnswersOf<'oic-jwt-user-assertion'>, 'recipe'>> = {},
): Promise<SetupWorld> {
  const sandbox = await freshSandbox()
  const domain = sandboxDomain(sandbox)
  const described = sandbox.describe(origin).domains.find(({ name }) => name === 'us')
  const service = described?.services.find((each) => each.kind === kind)
  const [scope] = service?.scopes ?? []
  const userName = described?.users[0]?.userName
  if (!service || scope === undefined || userName === undefined) throw new Error('the seed lacks something')
  const user = await findUserByName(domain, userName)
  if (!user.ok || !user.value) throw new Error('the seed lacks its user')
  const answers = {
    domainId: 'us',
    serviceAppId: service.appId,
    displayName: 'Emea caller',
    certificate: { alias: 'emea-2026', x509: await testCertificate() },
    trustAsPartner: true,
    scopes: [scope],
    user: { id: user.value.id, userName },
    ...changes,
  }
  return {
    sandbox,
    domain,
    answers:
      kind === 'opa'
        ? { recipe: 'opa-jwt-assertion', ...answers }
        : { recipe: 'oic-jwt-user-assertion', roleToApplication, ...answers },
    exported: () => withoutNoise(sandbox.exportDomain('us')),
  }
}

/** A domain as its administrator application sees it, over any way to reach it. */
export function sandboxDomain(sandbox: Sandbox, fetch: Domain['fetch'] = sandbox.fetch, name = 'us'): Domain {
  const described = sandbox.describe(origin).domains.find((domain) => domain.name === name)
  if (!described) throw new Error(`no domain ${name}`)
  return administratorDomain({ id: name, name, url: described.url, fetch, ...described.admin })
}

/** Random and counted parts differ between two worlds that are otherwise the same. */
const differing = new Set(['clientSecret', 'password', 'created', 'ocid'])

function withoutNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNoise)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (differing.has(key) ? [] : [[key, withoutNoise(member)]])),
  )
}

/** The same domain, to look only. */
export const readerOf = (domain: Domain): ReadingDomain => readingDomain(domain, domain.fetch)

export const runName = 'k7f3'

export async function planned(
  { domain, answers }: { domain: Domain; answers: SetupAnswers },
  wish?: PlanWish,
): Promise<Plan> {
  const made = await makePlan(readerOf(domain), wish ?? { answers }, { now: new Date().toISOString(), runName })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

export interface MemoryJournal extends Journal {
  events: JournalEvent[]
  secrets: Map<string, string>
}

/** Keeps everything in an array. `crashAt`: that write (from 1) throws before anything is kept, as a killed process would leave it. */
export function memoryJournal(kept?: MemoryJournal, crashAt = 0): MemoryJournal {
  const events = kept?.events ?? []
  const secrets = kept?.secrets ?? new Map<string, string>()
  let writes = 0
  return {
    events,
    secrets,
    // As JSON, like a database: what does not survive that is not in the journal.
    read: async () => JSON.parse(JSON.stringify(events)) as JournalEvent[],
    async append(known, added, { secret, dropSecrets } = {}) {
      writes++
      if (writes === crashAt) throw new Error('killed')
      if (known !== events.length) return false
      events.push(...added)
      if (secret) secrets.set(secret.id, secret.value)
      if (dropSecrets) secrets.clear()
      return true
    },
  }
}

export function tools(domain: Domain, journal: Journal): RunTools {
  let count = 0
  return { domain, journal, now: () => 1_900_000_000_000, newId: () => `secret-${++count}` }
}
