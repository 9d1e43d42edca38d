import type { DomainTier } from '../disturbance-types'

export type RateGroup = 'AuthN' | 'Token' | 'Others' | 'Bulk'

export interface RateLimit {
  second: number
  minute: number
}

/** Oracle's page "API Rate Limits", by type of identity domain; the group `BasicAuthN` of newer revisions is left out. */
export const rateLimits: Record<DomainTier, Record<RateGroup, RateLimit>> = {
  free: {
    AuthN: { second: 10, minute: 150 },
    Token: { second: 10, minute: 150 },
    Others: { second: 20, minute: 150 },
    Bulk: { second: 5, minute: 200 },
  },
  'oracle-apps': {
    AuthN: { second: 50, minute: 1000 },
    Token: { second: 40, minute: 1000 },
    Others: { second: 50, minute: 1500 },
    Bulk: { second: 5, minute: 200 },
  },
  'oracle-apps-premium': {
    AuthN: { second: 80, minute: 2100 },
    Token: { second: 50, minute: 1700 },
    Others: { second: 55, minute: 1750 },
    Bulk: { second: 5, minute: 200 },
  },
  premium: {
    AuthN: { second: 95, minute: 4500 },
    Token: { second: 65, minute: 3400 },
    Others: { second: 90, minute: 5000 },
    Bulk: { second: 5, minute: 200 },
  },
  'external-user': {
    AuthN: { second: 90, minute: 3100 },
    Token: { second: 60, minute: 2300 },
    Others: { second: 80, minute: 4000 },
    Bulk: { second: 5, minute: 200 },
  },
}

export const tierNames: Record<DomainTier, string> = {
  free: 'Free',
  'oracle-apps': 'Oracle Apps',
  'oracle-apps-premium': 'Oracle Apps Premium',
  premium: 'Premium',
  'external-user': 'External User',
}

const groupOfPath: [RegExp, RateGroup][] = [
  [/^\/oauth2\/v1\/(token|introspect|revoke|device)\b/, 'Token'],
  [/^\/oauth2\/v1\/(authorize|userlogout)\b/, 'AuthN'],
  [/^\/admin\/v1\/(SigningCert|SsoSettings|AuthenticationFactorSettings)\b/, 'AuthN'],
  [/^\/(ui|sso|signin)\b/, 'AuthN'],
  [/^\/admin\/v1\/Bulk\b/, 'Bulk'],
]

/** The group whose limit counts a path of a domain. */
export const rateGroup = (path: string): RateGroup =>
  groupOfPath.find(([pattern]) => pattern.test(path))?.[1] ?? 'Others'
