import { grantName } from '../../facts/grant-names'
import type { ListChange, UpdateApp } from '../plan/step-types'
import { counted } from './app-words'

/** What a change to an application leaves alone, and what it takes away by name; `undefined`: neither. */
export function keptWords({ allowedGrants, scopes, certificates, redirectUris }: UpdateApp): string | undefined {
  const kept = [
    ...keptOf(allowedGrants).map(grantName),
    ...countedIf(keptOf(scopes).length, 'scope'),
    ...keptOf(certificates).map((alias) => `certificate ${alias}`),
    ...keptOf(redirectUris).map((uri) => `redirect to ${uri}`),
  ]
  const taken = [
    ...(allowedGrants?.remove ?? []).map(grantName),
    ...(scopes?.remove ?? []),
    ...(certificates?.remove ?? []).map((alias) => `certificate ${alias}`),
    ...(redirectUris?.remove ?? []).map((uri) => `redirect to ${uri}`),
  ]
  const sentences = [
    kept.length > 0 && `Stays as it is: ${kept.join(', ')}.`,
    taken.length > 0 && `Taken away: ${taken.join(', ')}.`,
  ]
  return sentences.filter(Boolean).join(' ') || undefined
}

const keptOf = (change: ListChange | undefined): string[] =>
  change ? change.was.filter((value) => !change.remove.includes(value)) : []

const countedIf = (count: number, one: string) => (count === 0 ? [] : [counted(count, one)])
