import * as z from 'zod'
import { send } from '../../domain/send'
import { findUserByName, setUserActive } from '../../domain/users'
import type { Setup } from './open-setup'

/** What a place outside of the domain held while everything was well. */
export interface Noted {
  /** The gateway's deployment specification. */
  deployment?: unknown
  /** The instance's connections and how their triggers let callers in. */
  connections?: { code: string; policies: string[] }[]
}

export async function note({ world, variant: { side }, service }: Omit<Setup, 'noted'>): Promise<Noted> {
  if (service.kind === 'gateway') return { deployment: await world.control('GET', `gateways/${side}/gateway-${side}`) }
  if (service.kind !== 'oic') return {}
  const path = `connections/${side}/${service.displayName}`
  return { connections: (await world.control('GET', path)) as NonNullable<Noted['connections']> }
}

/** Does what the steps of a manual fix say, where they are done. */
type Hand = (setup: Setup) => Promise<unknown>

/** In the OCI console, by whoever manages the gateway: its policy is put right and deployed. */
const deploy: Hand = ({ world, variant: { side }, noted }) =>
  world.control('PUT', `gateways/${side}/gateway-${side}`, noted.deployment)

/** The same policy once more: a new deployment reads the keys itself. */
const deployAnew: Hand = async ({ world, variant: { side } }) => {
  const path = `gateways/${side}/gateway-${side}`
  await world.control('PUT', path, await world.control('GET', path))
}

/** By whoever runs the proxy, the domain or the service: what stood in the way goes. */
const clearTheWay: Hand = async ({ world }) => {
  const found = (await world.control('GET', 'disturbances')) as { id: string }[]
  for (const { id } of found) await world.control('DELETE', `disturbances/${id}`)
}

/** By whoever runs the service. */
const setClock: Hand = ({ world, variant: { side }, instanceName }) =>
  world.control('PUT', `instances/${side}/${instanceName}`, { clockAheadSeconds: 0 })

/** In Integration, on the connection of the trigger. */
const letTokensIn: Hand = async ({ world, variant: { side }, service, noted }) => {
  for (const { code, policies } of noted.connections ?? [])
    await world.control('PUT', `connections/${side}/${service.displayName}/${code}`, { policies })
}

/** In Fusion's Security Console. */
const giveAccount: Hand = (setup) => setup.press('/fscmUI/', setup.userName ?? setup.clientId, 'role')

const userOf = async ({ world, variant, userName = '' }: Setup) => {
  const found = await findUserByName(world.domain(variant.side), userName)
  if (!found.ok || !found.value) throw new Error(`${variant.side} has no user ${userName}`)
  return found.value
}

const setPassword: Hand = async (setup) => {
  const { id } = await userOf(setup)
  const Operations = [{ op: 'replace', path: 'password', value: setup.password }]
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations }
  const path = `/admin/v1/Users/${id}`
  const answer = await send(setup.world.domain(setup.variant.side), { method: 'PATCH', path, body }, z.unknown())
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
}

const activateUser: Hand = async (setup) => {
  const { id } = await userOf(setup)
  await setUserActive(setup.world.domain(setup.variant.side), id, true)
}

/** By the gate whose steps they are. */
const hands: Readonly<Record<string, Hand>> = {
  'not-redirected': clearTheWay,
  'domain-available': clearTheWay,
  'request-rate': clearTheWay,
  'service-available': clearTheWay,
  'user-password': setPassword,
  'subject-active': activateUser,
  'token-unexpired': setClock,
  'token-clock': setClock,
  'trigger-policy': letTokensIn,
  'fusion-user': giveAccount,
  'fusion-role': giveAccount,
  'signing-key-current': deployAnew,
  'key-set-address': deploy,
  'gateway-token': deploy,
  'gateway-key': deploy,
  'gateway-issuer': deploy,
  'gateway-audience': deploy,
  'gateway-claim': deploy,
  'gateway-scope': deploy,
  'gateway-backend': deploy,
}

/** `undefined`: nothing that is open to a test does it (a library’s code, Oracle’s own application, a gateway’s clock). */
export const handFor = (gate: string, { service }: Setup): Hand | undefined =>
  hands[gate] === setClock && service.kind === 'gateway' ? undefined : hands[gate]
