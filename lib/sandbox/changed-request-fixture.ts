import type { ClaimChange, RequestChange } from '../facts/request-change'
import {
  askToken,
  callService,
  type Healthy,
  makeKeyPair,
  type Part,
  proofPath,
  signAssertion,
} from './healthy-fixture'

/** Goes the whole way, token and proof call, with a fault's change applied as the test page would. Returns the last status. */
export async function goWithChange(
  healthy: Healthy,
  change: RequestChange,
  { lastJti, path, method }: { lastJti: string; path?: string; method?: string },
): Promise<number> {
  const { client, sandbox, domain, service } = healthy
  const assertion = await signAssertion(healthy, {
    header: changed(change.header ?? {}),
    claims: {
      ...(change.jti === 'repeat' ? { jti: lastJti } : {}),
      ...changed(change.claims ?? {}),
    },
    ...(change.signWith === 'other' ? { key: (await makeKeyPair()).privateKey } : {}),
  })
  if (change.tokenPath !== undefined) {
    const lost = await sandbox.fetch(new Request(`${domain.url}${change.tokenPath}`, { method: 'POST', body: 'x' }))
    return lost.status
  }
  const form = {
    scope: change.scope ?? healthy.scope,
    ...(change.grantType !== undefined && { grant_type: change.grantType }),
    ...(change.credentials === 'doubled' && { client_id: client.clientId, client_secret: client.secret }),
  }
  const { status, body } = await askToken(healthy, {
    assertion:
      change.assertion === 'cut'
        ? assertion.slice(0, -20).replace(/\.[^.]*$/, '')
        : change.assertion === 'absent'
          ? ''
          : assertion,
    form,
    basic: [change.clientId ?? client.clientId, client.secret],
    headers: {
      ...(change.contentType !== undefined && { 'content-type': change.contentType }),
      ...(change.credentials === 'wrapped' && { authorization: 'Basic YTQxYzAwMDAwMDAw MDAwMDAwMDA=' }),
      ...(change.credentials === 'absent' && { authorization: undefined }),
    },
  })
  if (status !== 200) return status
  const token = body.access_token ?? ''
  const called = domain.services.find(({ appId }) => appId === change.serviceAppId) ?? service
  const whole = change.bearer === undefined || change.bearer === 'issued' ? token : change.bearer
  const presented = change.token === 'cut' ? whole.slice(0, whole.length / 2) : change.token === 'lost' ? '' : whole
  const answer = await callService(
    { sandbox, service: called },
    presented,
    called === service ? path : proofPath(called.kind),
    method,
  )
  return answer.status
}

/** `null` takes a member out: JSON has no `undefined`. */
function changed(members: Record<string, ClaimChange | null>): Part {
  const now = Date.now()
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      if (value === null) return [name, undefined]
      if (typeof value !== 'object' || Array.isArray(value)) return [name, value]
      if ('secondsFromNow' in value) return [name, Math.floor(now / 1000) + value.secondsFromNow]
      return [name, now + value.millisecondsFromNow]
    }),
  )
}
