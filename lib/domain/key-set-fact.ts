import type { KeySetFact } from '../facts/domain-facts'
import { modulusStart } from '../triage/read-gateway-policy'
import type { Domain } from './domain'
import { exchange } from './exchange'
import { getSigningKeys } from './signing-keys'

/** The domain's keys: whether a stranger may read them, and what they are, which a caller with rights sees in any case. */
export async function readKeySetFact(domain: Domain): Promise<KeySetFact | undefined> {
  const url = `${domain.url}/admin/v1/SigningCert/jwk`
  const headers = { accept: 'application/json' }
  const limits = { maxBytes: 256_000, timeoutMilliseconds: 10_000 }
  const [stranger, keys] = await Promise.all([
    exchange(domain.fetch, { method: 'GET', url, headers }, limits),
    getSigningKeys(domain),
  ])
  if (!stranger.ok && !keys.ok) return undefined
  return {
    status: stranger.ok ? stranger.value.status : 0,
    keys: keys.ok ? keys.value.keys.map(({ kid = '', n }) => ({ kid, ...modulusStart(n) })) : [],
  }
}
