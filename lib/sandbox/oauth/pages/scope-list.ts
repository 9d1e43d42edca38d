import { text } from '../../http/page'
import type { DomainState } from '../../world/domain-state'

const known: Record<string, string> = {
  openid: 'Know who you are',
  profile: 'See your name',
  email: 'See your e-mail address',
  address: 'See your postal address',
  phone: 'See your telephone number',
  groups: 'See your groups',
  get_groups: 'See your groups',
  approles: 'See your application roles',
  get_approles: 'See your application roles',
  offline_access: 'Go on while you are away',
}

/** What is asked for, in words, each with the scope itself below. */
export function scopeList(domain: DomainState, scopes: string[]): string {
  const rows = scopes.map((scope) => {
    const app = domain.apps.find('fqs', scope)
    const defined = app?.scopes?.find(({ fqs }) => fqs === scope)
    const name = known[scope] ?? words(defined?.description) ?? words(defined?.displayName) ?? scope
    const of = app ? ` in ${app.displayName}` : ''
    return `<li><span>${text(name)}${text(of)}<br><small>${text(scope)}</small></span></li>`
  })
  return `<ul>${rows.join('')}</ul>`
}

const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
