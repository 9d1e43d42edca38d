import { mintToken } from '../oauth/mint'
import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import type { Aim } from './fault'

const hour = 3600

/** A token that `app` of a domain may once have got for the called instance. */
export function mintFor({ instance, service, target, now }: Aim, domain: DomainState, app: App): Promise<string> {
  const granted = {
    audience: instance.audience ?? '',
    scope: service.scopes?.find(({ fqs }) => fqs === target.scope)?.value ?? '',
    lifetime: hour,
    isCustomLifetime: false,
    isForAdminApi: false,
  }
  const base = `https://idcs-${domain.profile.guid}.identity.oraclecloud.com:443`
  const seconds = Math.floor(now / 1000)
  return mintToken(domain, app, { grantType: 'cc' }, granted, base, seconds, hour)
}
