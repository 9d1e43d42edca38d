import type { BuiltRequest } from '../../../components/test/build-request'
import type { Facts, KeySetFact } from '../../facts/facts'
import { modulusStart, readGatewayPolicy } from '../../triage/read-gateway-policy'
import type { Setup } from './open-setup'

/** What whoever manages the gateway can paste, its deployment; and the domain's keys. */
export async function gatewayFacts({ world, variant, keySet }: Setup, request: BuiltRequest): Promise<Facts> {
  const at = new Date().toISOString()
  const deployed = await world.control('GET', `gateways/${variant.side}/gateway-${variant.side}`)
  const policy = readGatewayPolicy(deployed, request.servicePath ?? '/orders/7')
  return {
    ...(policy && { policy: { value: policy, from: 'paste', at } }),
    keySet: { value: keySet, from: 'domain', at },
  }
}

/** `GET /admin/v1/SigningCert/jwk` with the administrator's token. */
export async function readKeySet(
  { sandbox, described }: Setup['world'],
  { side }: Setup['variant'],
): Promise<KeySetFact> {
  const { admin, url } = described(side)
  const authorization = `Basic ${Buffer.from(`${admin.clientId}:${admin.clientSecret}`).toString('base64')}`
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' })
  const token = await sandbox.fetch(
    new Request(`${url}/oauth2/v1/token`, { method: 'POST', headers: { authorization }, body }),
  )
  const { access_token } = (await token.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${access_token}` }
  const answer = await sandbox.fetch(new Request(`${url}/admin/v1/SigningCert/jwk`, { headers }))
  const { keys = [] } = (await answer.json()) as { keys?: { kid?: unknown; n?: unknown }[] }
  return { status: 0, keys: keys.map(({ kid, n }) => ({ kid: String(kid), ...modulusStart(n) })) }
}
