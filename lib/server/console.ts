import 'server-only'
import { join } from 'node:path'
import type { Connected } from '../domain/domain'
import type { CallerRights, DomainSummary } from '../queries/shapes/domains'
import { keyFrom, type SealKey } from '../store/key-from'
import { openDatabase } from '../store/open-database'
import type { Db } from '../store/schema'
import { type Environment, readEnvironment } from './environment'
import { type OpenSandbox, openSandbox } from './open-sandbox'
import type { Pace } from './pace'

/** What one server process holds. Nothing that matters lives here alone: it can be killed at any moment. */
export interface Console {
  environment: Environment
  db: Db
  key: SealKey
  sandbox?: OpenSandbox
  /** Who is connected where by connection id, with their cached admin tokens. No way to write yet: `domainFor` adds that. */
  domains: Map<string, Connected>
  /** Connections by a pasted token: they exist only here, and end with the process. */
  byToken: Map<string, DomainSummary>
  /** What the caller may by connection id, and when that was asked. */
  rights: Map<string, { rights: CallerRights; at: number }>
  /** How fast this process sends by itself, by connection id. */
  paces: Map<string, Pace>
}

// Next bundles instrumentation and routes apart: a module-level variable would exist twice.
const shared = globalThis as typeof globalThis & { assayConsole?: Promise<Console> }

export function theConsole(): Promise<Console> {
  shared.assayConsole ??= open()
  return shared.assayConsole
}

async function open(): Promise<Console> {
  const environment = readEnvironment()
  const { dataFolder, databaseUrl, key } = environment
  // Beside the database's folder, not in it: a copy of the folder alone opens nothing.
  const sealKey = keyFrom({ env: key, file: databaseUrl === undefined ? join(dataFolder, 'assay.key') : undefined })
  if (!sealKey.ok) throw new Error(sealKey.error)
  const db = await openDatabase(
    databaseUrl === undefined ? { folder: join(dataFolder, 'database') } : { url: databaseUrl },
  )
  return {
    environment,
    db,
    key: sealKey.value,
    ...(environment.hasSandbox ? { sandbox: await openSandbox(dataFolder) } : {}),
    domains: new Map(),
    byToken: new Map(),
    rights: new Map(),
    paces: new Map(),
  }
}
