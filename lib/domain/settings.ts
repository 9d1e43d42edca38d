import * as z from 'zod'
import type { Result } from '../result'
import { ask } from './ask'
import type { ApiError } from './domain'
import type { Askable } from './reading-domain'

/** Domain-wide settings that decide about tokens. */
export const Settings = z.looseObject({
  signingCertPublicAccess: z.boolean().default(false),
  accountAlwaysTrustScope: z.boolean().default(false),
  issuer: z.string().optional(),
})
export type Settings = z.infer<typeof Settings>

/** `GET /admin/v1/Settings/Settings`, a singleton. Needs Security Administrator or Identity Domain Administrator. */
export const getSettings = (domain: Askable): Promise<Result<Settings, ApiError>> =>
  ask(
    domain,
    {
      path: '/admin/v1/Settings/Settings',
      query: { attributes: 'signingCertPublicAccess,accountAlwaysTrustScope,issuer' },
    },
    Settings,
  )
