import 'server-only'
import type { SandboxContents, SandboxRequests, SandboxView } from '../queries/shapes/sandbox'
import { ok, type Result } from '../result'
import { type ContentTable, contentTables } from '../sandbox/contents'
import { listConnections } from '../store/connections'
import { notFound, type Refused } from './answer'
import { theConsole } from './console'

/** What the sandbox holds, for a person to look at. */
export async function readSandbox(): Promise<Result<SandboxView, Refused>> {
  const { sandbox, db, key } = await theConsole()
  if (!sandbox) return ok({ isOpen: false })
  const { url } = sandbox.description
  const connections = await listConnections(db, key)
  // Described anew: users and instances may have come since the start.
  const domains = sandbox.sandbox.describe(url).domains.map((domain) => {
    const connection = connections.find((row) => row.url === domain.url)
    return {
      name: domain.name,
      tenancy: domain.tenancy,
      url: domain.url,
      ...(connection ? { connectionId: connection.id } : {}),
      admin: domain.admin,
      users: domain.users.slice(0, 20),
      services: domain.services.map(({ kind, name, url: at }) => ({ kind, name, url: at })),
      counts: sandbox.sandbox.contents.count(domain.name),
    }
  })
  return ok({ isOpen: true, url, domains })
}

const isTable = (name: string): name is ContentTable => contentTables.some((table) => table === name)

/** One page of one table. `query` as the address has it. */
export async function readSandboxContents(
  domain: string,
  table: string,
  query: URLSearchParams,
): Promise<Result<SandboxContents, Refused>> {
  const { sandbox } = await theConsole()
  const isKnown = sandbox?.sandbox.describe(sandbox.description.url).domains.some(({ name }) => name === domain)
  if (!sandbox || !isKnown) return notFound('domain of the sandbox')
  if (!isTable(table)) return notFound('table of the sandbox')
  return ok(
    sandbox.sandbox.contents.read(domain, {
      table,
      search: query.get('search') ?? '',
      from: wholeNumber(query.get('from'), 0),
      count: Math.min(wholeNumber(query.get('count'), 50), 200),
    }),
  )
}

/** What was asked of the sandbox since. */
export async function readSandboxRequests(query: URLSearchParams): Promise<Result<SandboxRequests, Refused>> {
  const { sandbox } = await theConsole()
  const after = wholeNumber(query.get('after'), 0)
  if (!sandbox) return ok({ requests: [] })
  const requests = sandbox.sandbox.requests(after).map((request) => {
    const callerName =
      request.caller === undefined ? undefined : sandbox.sandbox.contents.appName(request.domain, request.caller)
    return { ...request, ...(callerName === undefined ? {} : { callerName }) }
  })
  return ok({ requests })
}

function wholeNumber(text: string | null, otherwise: number): number {
  const number = Number(text ?? otherwise)
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise
}
