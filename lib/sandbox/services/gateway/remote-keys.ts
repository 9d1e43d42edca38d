import { adminApi } from '../../admin/admin-api'
import type { Incoming } from '../../http/incoming'
import { textOf } from '../../http/reply'
import { type GatewayCall, gatewayNow, ValidationFailure } from './gateway-call'
import { keepKeys, keptKeys, type RemoteKey } from './kept-keys'

const hour = 3_600_000
const longest = 256 * 1024
/** The key set at `uri`, asked for without authentication and kept for `hours`. */
export async function remoteKeys(call: GatewayCall, uri: string, hours: number): Promise<RemoteKey[]> {
  const { specification } = call.deployment
  const known = keptKeys(specification)
  const now = gatewayNow(call)
  if (known && known.until > now) return known.keys
  const { status, body } = await ask(call, new URL(uri))
  if (status !== 200)
    throw new ValidationFailure(
      status === 401 ? 'signing-key-access' : 'key-set-address',
      `the key set at ${uri} answered ${status}`,
    )
  const keys = keysIn(body)
  if (!keys) throw new ValidationFailure('key-set-address', `${uri} answered no key set`)
  keepKeys(specification, keys, now + hours * hour)
  return keys
}

/** A domain of this sandbox answers in the process; anything else over the network. */
async function ask(call: GatewayCall, uri: URL): Promise<{ status: number; body: string }> {
  const [, name = '', ...rest] = uri.pathname.split('/')
  const domain = uri.origin === call.url.origin ? call.world.domains.get(name) : undefined
  if (domain) {
    const nobody: Incoming = { method: 'GET', headers: { get: () => null }, text: async () => '' }
    const path = `/${rest.join('/')}`
    if (!path.startsWith('/admin/v1/')) return { status: 404, body: '' }
    const { status, body } = await adminApi(call.world, domain, nobody, uri, `${uri.origin}/${name}`, path)
    return { status, body: textOf(body) }
  }
  try {
    // No redirects: they could lead to where the policy may not.
    const answer = await fetch(uri, { redirect: 'error', signal: AbortSignal.timeout(5000) })
    return { status: answer.status, body: await textOfAnswer(answer) }
  } catch (reason) {
    throw new ValidationFailure('key-set-address', `the key set at ${uri} cannot be read: ${String(reason)}`)
  }
}

async function textOfAnswer({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > longest) throw new Error(`it is longer than ${longest} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function keysIn(body: string): RemoteKey[] | undefined {
  try {
    const { keys } = JSON.parse(body) as { keys?: unknown }
    return Array.isArray(keys)
      ? keys.filter((key): key is RemoteKey => typeof key === 'object' && key !== null)
      : undefined
  } catch {
    return undefined
  }
}
