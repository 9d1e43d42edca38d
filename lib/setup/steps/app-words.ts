import type { AppFlag } from '../desired'

const flagWords: Record<AppFlag, string> = {
  allUrlSchemesAllowed: 'Allow HTTP URLs',
  bypassConsent: 'Bypass consent',
}

/** A switch as the OCI console calls it. */
export const flagWord = (flag: AppFlag): string => flagWords[flag]

/** `2 scopes`, `1 scope`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** As the OCI console writes it. */
export const clientTypeWord = (clientType: string): string => (clientType === 'trusted' ? 'Trusted' : 'Confidential')
