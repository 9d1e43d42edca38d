import type { KnownValues } from '../known-values'

/** Fully qualified scopes that are known to exist: those of the called instance first, then those the client has. */
export const knownScopes = ({ app, serviceRequest, resourceApp }: KnownValues): string[] => [
  ...new Set([...(serviceRequest?.scopes ?? []), ...(resourceApp?.scopes ?? []), ...(app?.scopes ?? [])]),
]
