import { isConsumerScope } from '../oauth/consumer-scope'
import type { DomainState } from '../world/domain-state'
import { folded } from '../world/domain-state'
import type { App } from '../world/resources'
import { duplicate, invalidReference, invalidValue } from './scim-error'

/** Values of `allowedGrants` found in public sources; no canonical list is published. */
export const grants = [
  'authorization_code',
  'client_credentials',
  'password',
  'refresh_token',
  'implicit',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:device_code',
  'tls_client_auth',
  'urn:ietf:params:oauth:grant-type:token-exchange',
]

/** An application as it would be kept, checked against the rest of the domain. Throws what the domain would answer. */
export function checkedApp(domain: DomainState, app: App): App {
  if (!/^\w+$/.test(app.name)) throw invalidValue('App.name may contain letters, digits and _ only.')
  return {
    ...app,
    ...present('allowedGrants', checkedGrants(app.allowedGrants)),
    ...present('scopes', ownScopes(domain, app)),
    ...present('allowedScopes', checkedAllowedScopes(domain, app)),
    ...present('certificates', checkedCertificates(domain, app)),
  }
}

const present = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : { [key]: value })

function checkedGrants(allowed: App['allowedGrants']): App['allowedGrants'] {
  const unknown = allowed?.find((grant) => !grants.includes(grant))
  if (unknown !== undefined) throw invalidValue(`App.allowedGrants cannot contain "${unknown}".`)
  return allowed
}

/** Audience and value are joined as they are; no slash is put between. */
function ownScopes(domain: DomainState, app: App): App['scopes'] {
  return app.scopes?.map((scope) => {
    const fqs = `${app.audience ?? ''}${scope.value}`
    const holder = domain.apps.find('fqs', fqs)
    if (holder && holder.id !== app.id)
      throw duplicate(`The scope ${fqs} is already defined by "${holder.displayName}".`)
    return { ...scope, fqs }
  })
}

function checkedAllowedScopes(domain: DomainState, app: App): App['allowedScopes'] {
  return app.allowedScopes?.map(({ fqs }) => {
    const isOwn = (app.scopes ?? []).some(({ value }) => `${app.audience ?? ''}${value}` === fqs)
    // Its own are those of the draft: what it defined until now may go with this very change.
    const definer = domain.apps.find('fqs', fqs)
    if (!isOwn && !isConsumerScope(fqs) && (!definer || definer.id === app.id))
      throw invalidReference('App.allowedScopes', 'Scope', fqs)
    return { fqs }
  })
}

function checkedCertificates(domain: DomainState, app: App): App['certificates'] {
  return app.certificates?.map(({ certAlias }) => {
    const held = domain.clientCertificates.find('alias', folded(certAlias))
    if (!held) throw invalidReference('App.certificates', 'OAuthClientCertificate', certAlias)
    return { certAlias: held.certificateAlias }
  })
}
