import type { ClientApp } from '@/lib/queries/shapes/domains'

/** Clients that can keep a secret; a public one cannot. */
export const adoptable = (apps: readonly ClientApp[] = []): ClientApp[] =>
  apps
    .filter(({ clientType }) => clientType === 'confidential' || clientType === 'trusted')
    .sort((one, other) => one.displayName.localeCompare(other.displayName))
