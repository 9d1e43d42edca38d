import { Mistake } from '../http/check'
import { appDefaults, newClientSecret } from '../seed/app-defaults'
import { seedRole } from '../seed/seed-role'
import { type DomainState, folded } from '../world/domain-state'
import { nextId } from '../world/ids'
import type { App } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { oracle } from './first-day'
import type { AppSeed } from './seed-format'

/** An application as a person would have left it, without the scopes it asks for. */
export function seedApp(domain: DomainState, now: number, seed: AppSeed, at: string): void {
  const { displayName, clientType = 'confidential', trustScope = 'Explicit', audience, redirectUris } = seed
  if (domain.apps.find('displayName', folded(displayName)))
    throw new Mistake(`${at}.displayName: "${displayName}" is there already.`)
  if (seed.clientId !== undefined && domain.apps.find('clientId', seed.clientId))
    throw new Mistake(`${at}.clientId: "${seed.clientId}" is there already.`)
  const app: App = {
    ...newResource(domain, kinds.app, oracle, now),
    ...appDefaults,
    displayName,
    name: seed.clientId ?? nextId(domain, 'clientId'),
    ...(clientType === 'public' ? {} : { clientSecret: seed.clientSecret ?? newClientSecret(), trustScope }),
    active: seed.active ?? true,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    isOAuthResource: audience !== undefined,
    isOPCService: false,
    clientType,
    allowedGrants: seed.allowedGrants ?? (clientType === 'public' ? [] : ['client_credentials']),
    ...(seed.certificates ? { certificates: certificatesOf(domain, seed.certificates, at) } : {}),
    ...(redirectUris ? { redirectUris } : {}),
    ...(audience === undefined ? {} : { audience, scopes: scopesOf(domain, audience, seed.scopes ?? [], at) }),
  }
  domain.apps.put(app)
  for (const role of seed.roles ?? []) seedRole(domain, oracle, now, app.id, role, false)
}

function certificatesOf(domain: DomainState, aliases: string[], at: string): { certAlias: string }[] {
  return aliases.map((alias, index) => {
    const held = domain.clientCertificates.find('alias', folded(alias))
    if (!held) throw new Mistake(`${at}.certificates[${index}]: no certificate has the alias "${alias}".`)
    return { certAlias: held.certificateAlias }
  })
}

function scopesOf(domain: DomainState, audience: string, values: string[], at: string): NonNullable<App['scopes']> {
  return values.map((value, index) => {
    const fqs = `${audience}${value}`
    if (domain.apps.find('fqs', fqs)) throw new Mistake(`${at}.scopes[${index}]: the scope ${fqs} is there already.`)
    return { value, fqs, displayName: value, requiresConsent: false }
  })
}

/** Gives it the scopes it asks for, which have to exist by now. */
export function allowScopes(domain: DomainState, { displayName, allowedScopes }: AppSeed, at: string): void {
  const app = domain.apps.find('displayName', folded(displayName))
  if (!app || !allowedScopes) return
  const found = allowedScopes.map((asked, index) => {
    const where = `${at}.allowedScopes[${index}]`
    const fqs = typeof asked === 'string' ? asked : wholeScope(domain, asked, where)
    if (!domain.apps.find('fqs', fqs)) throw new Mistake(`${where}: no instance or app defines the scope "${fqs}".`)
    return { fqs }
  })
  domain.apps.put({ ...app, allowedScopes: found })
}

function wholeScope(domain: DomainState, { of, scope }: { of: string; scope: string }, at: string): string {
  const definer = domain.apps.find('displayName', folded(of))
  if (!definer) throw new Mistake(`${at}.of: no instance or app is named "${of}".`)
  const found = definer.scopes?.find(({ value }) => value === scope)
  if (found) return found.fqs
  const values = (definer.scopes ?? []).map(({ value }) => value)
  throw new Mistake(`${at}.scope: "${of}" has no scope "${scope}" but ${values.join(', ') || 'none'}.`)
}
