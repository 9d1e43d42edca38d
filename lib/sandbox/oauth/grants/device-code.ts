import { Refusal } from '../refuse'
import { sameUser } from './active-user'
import type { Prove } from './proven'

const text = 'emulator: device code refused.'
/** Milliseconds between two questions; RFC 8628 says so where the device endpoint does not. */
const interval = 5000

/** The device asks until somebody has decided (RFC 8628 section 3.5). */
export const proveDeviceCode: Prove = ({ domain, form, now }, app) => {
  const row = domain.deviceCodes.get(form.get('device_code') ?? '')
  if (!row) refuse('device-code-known', 'no such device code, or it was used')
  if (row.clientId !== app.name) refuse('device-code-client', 'the device code was given to another client')
  if (row.exp <= now / 1000) throw new Refusal('expired_token', 'device-code-unexpired', 'the device code has ended')
  if (row.state === 'denied') throw new Refusal('access_denied', 'consent-given', 'the person denied access')
  if (!row.by) {
    domain.deviceCodes.put({ ...row, lastPoll: now })
    const isTooSoon = row.lastPoll !== undefined && now - row.lastPoll < interval
    throw isTooSoon
      ? new Refusal('slow_down', 'device-decided', 'asked again within five seconds')
      : new Refusal('authorization_pending', 'device-decided', `nobody has decided about ${row.userCode} yet`)
  }
  const { userId, signIn } = row.by
  const user = sameUser(domain, userId, text)
  return {
    principal: { user, grantType: 'dc', signIn },
    scope: row.scope,
    mayRefresh: true,
    use() {
      if (!domain.deviceCodes.get(row.id)) refuse('device-code-known', 'the device code was used')
      domain.deviceCodes.remove(row.id)
    },
  }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_grant', gate, detail, text)
}
