import type { DomainState } from '../world/domain-state'
import type { App, Tag } from '../world/resources'

/** "Specific", "All" and "Tagged" in the console. */
export type Trust = 'Explicit' | 'Account' | 'Tags'

/** `Settings.accountAlwaysTrustScope` overrides every application's choice; public clients have none. */
export function trustOf(domain: DomainState, app: App): Trust {
  if (app.clientType === 'public') return 'Explicit'
  if (domain.settings.get('Settings')?.accountAlwaysTrustScope === true) return 'Account'
  return app.trustScope === 'Account' || app.trustScope === 'Tags' ? app.trustScope : 'Explicit'
}

/** Whether one `key:value` of the client's allowed tags is among those of the resource. */
export function sharesTag(client: App, resource: App): boolean {
  const open = new Set(tagsOf(resource.tags).map(named))
  return tagsOf(client.allowedTags).some((tag) => open.has(named(tag)))
}

/** Audience of a token for everything with one of the client's tags: base64 of JSON, as in Oracle's sample. */
export const tagAudience = (client: App): string => {
  const tags = tagsOf(client.allowedTags).map(({ key, value }) => ({ key, value }))
  return `urn:opc:resource:scope:tag=${Buffer.from(JSON.stringify({ tags })).toString('base64')}`
}

export const tagsOf = (value: unknown): Tag[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []

const named = ({ key, value }: Tag): string => JSON.stringify([key, value])
