import { defaultIssuer } from '../oauth/domain-claims'
import type { Settings } from '../world/resources'
import { changed } from '../world/stamp'
import { defineKind } from './resource-kind'
import { settingsSchema } from './schemas'

/** There is one, and its id is `Settings`. */
export const settingsKind = defineKind<Settings>({
  collection: 'Settings',
  schema: settingsSchema,
  table: (domain) => domain.settings,
  update({ domain, author, now }, _, draft) {
    const settings: Settings = {
      ...changed(domain, draft, author, now),
      // Tokens cannot be made without these; cleared, they are what a fresh domain has.
      signingCertPublicAccess: draft.signingCertPublicAccess ?? false,
      accountAlwaysTrustScope: draft.accountAlwaysTrustScope ?? false,
      issuer: draft.issuer ?? defaultIssuer,
    }
    domain.settings.put(settings)
    return settings
  },
})
