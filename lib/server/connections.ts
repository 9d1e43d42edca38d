import 'server-only'
import { randomUUID } from 'node:crypto'
import { asAdministrator, byToken } from '../domain/connect'
import { readDiscovery } from '../domain/discovery'
import type { Connected, Domain } from '../domain/domain'
import { newMemory } from '../domain/domain-memory'
import { type ReadingDomain, readingDomain } from '../domain/reading-domain'
import { proveCaller, readRights } from '../domain/rights'
import { getSettings } from '../domain/settings'
import { normaliseDomainUrl } from '../domain/url'
import type { DomainDetail, DomainSummary } from '../queries/shapes/domains'
import { ok, type Result } from '../result'
import { listConnections, type OpenConnection, removeConnection, saveConnection } from '../store/connections'
import { forgetAudiences } from '../store/domain-audiences'
import { notFound, type Refused, refused } from './answer'
import { audiencesToUse } from './audiences'
import { type Console, theConsole } from './console'
import type { ConnectInput, Credential } from './inputs'
import { refuseWith } from './refuse'

/** Goes out through Node, past the caching that Next puts around `fetch`. */
const outgoing: Domain['fetch'] = (request) => fetch(request)

export async function listDomains(): Promise<Result<DomainSummary[], Refused>> {
  return ok(await summaries(await theConsole()))
}

const summaries = async ({ db, key, byToken }: Console): Promise<DomainSummary[]> => {
  const audienceOf = await audiencesToUse(db)
  const all = [...(await listConnections(db, key)).map(summaryOf), ...byToken.values()]
  return all.map((summary) => ({ ...summary, ...audienceOf(summary.id) }))
}

/** Normalises an address as people have it, and reads what the domain there says about itself. No credential travels. */
export async function lookAtDomain({ url }: { url: string }) {
  const normal = normaliseDomainUrl(url)
  if (!normal.ok) return refused(422, { code: 'bad-url', ...normal.error, field: 'url' })
  const discovery = await readDiscovery(normal.value.url, outgoing)
  if (!discovery.ok) return refuseWith(discovery.error, 'url')
  return ok({ ...normal.value, discovery: discovery.value })
}

export async function connectDomain(input: ConnectInput): Promise<Result<DomainSummary, Refused>> {
  return connect(await theConsole(), input, { label: '' })
}

/** Connects after a call that proves the credential; also what start does for the sandbox's domains. */
export async function connect(
  held: Console,
  input: ConnectInput,
  { id = randomUUID(), label }: { id?: string; label: string },
): Promise<Result<DomainSummary, Refused>> {
  const normal = normaliseDomainUrl(input.url)
  if (!normal.ok) return refused(422, { code: 'bad-url', ...normal.error, field: 'url' })
  const { url } = normal.value
  const known = await summaries(held)
  const taken = known.find((other) => other.id !== id && other.name.toLowerCase() === input.name.toLowerCase())
  if (taken)
    return refused(409, {
      code: 'name-taken',
      message: `A domain named "${taken.name}" is connected already.`,
      todo: 'Choose another name.',
      field: 'name',
    })
  const connection = { id, name: input.name, url }
  const connected = connectedWith(connection, input)
  const proven = await proveCaller(readingDomain(connected, outgoing))
  if (!proven.ok) return refuseWith(proven.error, 'accessToken' in input ? 'accessToken' : 'clientSecret')
  held.domains.set(id, connected)
  if ('accessToken' in input) {
    const summary: DomainSummary = { ...connection, label, caller: 'token', state: 'connected' }
    await removeConnection(held.db, id)
    held.byToken.set(id, summary)
    return ok(summary)
  }
  const { clientId, clientSecret } = input
  held.byToken.delete(id)
  await saveConnection(held.db, held.key, { ...connection, label, clientId, clientSecret, createdAt: Date.now() })
  return ok({ ...connection, label, caller: 'client', state: 'connected' })
}

export async function readDomain(id: string): Promise<Result<DomainDetail, Refused>> {
  const held = await theConsole()
  const summary = (await summaries(held)).find((each) => each.id === id)
  if (!summary) return notFound('connection')
  const domain = await readerFor(id)
  if (!domain.ok) return domain
  const [discovery, rights, settings] = await Promise.all([
    readDiscovery(domain.value.url, domain.value.read),
    readRights(domain.value),
    getSettings(domain.value),
  ])
  if (!discovery.ok) return refuseWith(discovery.error)
  return ok({
    ...summary,
    discovery: {
      ...discovery.value,
      ...(settings.ok && { signingCertPublicAccess: settings.value.signingCertPublicAccess }),
    },
    rights,
  })
}

/** The secret again: after a lost key, a regenerated secret, or a pasted token that ended. */
export async function giveCredential(id: string, credential: Credential): Promise<Result<DomainSummary, Refused>> {
  const held = await theConsole()
  const summary = (await summaries(held)).find((each) => each.id === id)
  if (!summary) return notFound('connection')
  const { url, name, label } = summary
  return connect(held, { url, name, ...credential }, { id, label })
}

export async function forgetDomain(id: string): Promise<Result<undefined, Refused>> {
  const held = await theConsole()
  await removeConnection(held.db, id)
  await forgetAudiences(held.db, id)
  held.byToken.delete(id)
  held.domains.delete(id)
  return ok(undefined)
}

/** The person's name for a connection and its URL, also in the record of a run whose connection was forgotten since. */
export async function placeOfDomain(id: string): Promise<{ name: string; url?: string }> {
  const known = (await summaries(await theConsole())).find((each) => each.id === id)
  return known ? { name: known.name, url: known.url } : { name: 'a forgotten domain' }
}

/** The domain behind a connection, to read and to write. */
export async function domainFor(id: string): Promise<Result<Domain, Refused>> {
  const connected = await connectedAs(id)
  return connected.ok ? ok({ ...connected.value, fetch: outgoing }) : connected
}

/** The same to read only: for whatever must not be able to write. */
export async function readerFor(id: string): Promise<Result<ReadingDomain, Refused>> {
  const connected = await connectedAs(id)
  return connected.ok ? ok(readingDomain(connected.value, outgoing)) : connected
}

async function connectedAs(id: string): Promise<Result<Connected, Refused>> {
  const held = await theConsole()
  const open = held.domains.get(id)
  if (open) return ok(open)
  const connection = (await listConnections(held.db, held.key)).find((each) => each.id === id)
  if (!connection) return notFound('connection')
  const { name, clientId, clientSecret } = connection
  if (!clientSecret.ok)
    return refused(409, {
      code: 'needs-secret',
      message: `The stored secret of "${name}" cannot be opened: it is ${clientSecret.error}.`,
      todo: 'Open the domain’s page and give its client secret again.',
    })
  const connected = connectedWith(connection, { clientId, clientSecret: clientSecret.value })
  held.domains.set(id, connected)
  return ok(connected)
}

const connectedWith = (connection: { id: string; name: string; url: string }, credential: Credential): Connected => {
  const { id, name, url } = connection
  const connected =
    'accessToken' in credential
      ? byToken({ id, name, url, accessToken: credential.accessToken })
      : asAdministrator({ id, name, url, fetch: outgoing, ...credential })
  return { ...connected, memory: newMemory() }
}

const summaryOf = ({ id, name, url, label, clientSecret }: OpenConnection): DomainSummary => ({
  id,
  name,
  url,
  label,
  caller: 'client',
  state: clientSecret.ok ? 'connected' : 'needs-secret',
})
