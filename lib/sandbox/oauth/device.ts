import { newEcid } from '../http/answers'
import type { Reply } from '../http/reply'
import { putExpiring } from '../world/expiring'
import { activeClient, knownClient } from './client-authentication'
import { oauthAnswer } from './form-endpoint'
import { newDeviceCode, newUserCode } from './opaque'
import { Refusal } from './refuse'
import { judgeScope } from './scope'
import { textList } from './text-list'
import type { TokenCall } from './token-call'

const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code'
/** Seconds. */
const usualLifetime = 300

/**
 * `POST /oauth2/v1/device` with `response_type=device_code`, `scope` and `client_id`: "this device flow doesn't use the client secret
 * to obtain the device code" (Oracle, Device Code Grant Type). The answer's members are those of Oracle's sample; it has no interval.
 */
export async function deviceCode({ domain, form, base, now }: TokenCall): Promise<Reply> {
  const app = activeClient(knownClient(domain, form.get('client_id') ?? ''))
  if (form.get('response_type') !== 'device_code')
    throw new Refusal('invalid_request', 'response-type', 'response_type is not device_code')
  if (!textList(app.allowedGrants).includes(deviceCodeGrant))
    throw new Refusal('unauthorized_client', 'grant-allowed', `"${app.displayName}" may not use device codes`)
  const scope = form.get('scope') ?? ''
  const lifetime = domain.switches.get('domain')?.deviceSeconds ?? usualLifetime
  judgeScope(domain, app, scope, base, true)
  const seconds = Math.floor(now / 1000)
  const row = { id: newDeviceCode(), exp: seconds + lifetime, userCode: freeUserCode(), clientId: app.name, scope }
  putExpiring(domain.deviceCodes, { ...row, state: 'pending' }, seconds)
  return oauthAnswer(200, newEcid(), {
    device_code: row.id,
    user_code: row.userCode,
    verification_uri: `${base}/ui/v1/device`,
    expires_in: lifetime,
  })

  function freeUserCode(): string {
    const code = newUserCode()
    return domain.deviceCodes.find('userCode', code) ? freeUserCode() : code
  }
}
