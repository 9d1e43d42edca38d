import { grantName } from '../facts/grant-names'
import type { KnownValues } from '../gates/known-values'
import type { SnapshotApp, SnapshotUser } from './snapshot'

/**
 * Where the call went another way than the snapshot would have it: one of the two has changed. The call itself is what is explained,
 * so it counts.
 */
export function conflictsWith(
  { tokenAnswer, tokenRequest, token }: KnownValues,
  app: SnapshotApp | undefined,
  user: SnapshotUser | undefined,
): string[] {
  const gotToken = tokenAnswer?.success === true || token !== undefined
  if (!gotToken) return []
  const notes: string[] = []
  if (app && !app.isActive) notes.push(`“${app.displayName}” is inactive in the snapshot, and was given a token.`)
  const grant = tokenRequest?.grantType
  if (app && grant && !app.allowedGrants.includes(grant))
    notes.push(`“${app.displayName}” may not use ${grantName(grant)} in the snapshot, and was given a token by it.`)
  if (user && !user.isActive)
    notes.push(`“${user.displayName}” is inactive in the snapshot, and a token speaks for them.`)
  const scopes = app && token ? scopesIn(token.claims) : []
  if (app && app.trustScope !== 'Account' && scopes.length > 0 && !scopes.some((scope) => app.scopes.includes(scope)))
    notes.push(`The token has a scope that “${app.displayName}” was not given in the snapshot.`)
  return notes.map((note) => `${note} It was changed between the two; the call itself counts.`)
}

/** Fully qualified, as far as the token tells: its scopes stand there without their audience. */
function scopesIn({ aud, scope }: Record<string, unknown>): string[] {
  const values = typeof scope === 'string' ? scope.split(/\s+/).filter(Boolean) : []
  return [aud]
    .flat()
    .filter((each) => typeof each === 'string')
    .flatMap((audience) => values.map((value) => `${audience}${value}`))
}
