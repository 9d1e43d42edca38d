import type { FactName, FactValues } from '../../facts/facts'

/** Fully qualified scopes that are known to exist: those of the called instance first, then those the client has. */
export const knownScopes = ({ app, serviceRequest, resourceApp }: { [N in FactName]?: FactValues[N] }): string[] => [
  ...new Set([...(serviceRequest?.scopes ?? []), ...(resourceApp?.scopes ?? []), ...(app?.scopes ?? [])]),
]
