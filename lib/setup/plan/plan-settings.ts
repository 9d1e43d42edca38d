import type { DesiredSettings } from '../desired'
import type { Draft } from './draft'
import type { Snapshot } from './snapshot-types'

/** It is a switch of the whole domain, so the plan says what else it opens. */
const alsoOpens =
  'It is one switch for the whole domain: with it anybody may read the public signing keys and the SAML metadata. Neither is a secret.'

const alsoCloses =
  'It is one switch for the whole domain: whoever fetches the keys without a credential, such as an API gateway, then gets 401.'

const alsoNarrows =
  'It is one switch for the whole domain: an application that lived on it gets tokens only for the scopes it was given.'

/** The caller cannot see the settings: somebody who can does it, or finds it done. */
const unseen = {
  isUnseen: true,
  note: 'The console’s caller may not look there, so this may be done already.',
} as const

export function planSettings(
  draft: Draft,
  { signingCertPublicAccess, accountAlwaysTrustScope }: DesiredSettings,
  { settings }: Snapshot,
): void {
  if (signingCertPublicAccess !== undefined) planKeyAccess(draft, signingCertPublicAccess, settings)
  if (accountAlwaysTrustScope !== undefined) planAllResources(draft, accountAlwaysTrustScope, settings)
}

function planKeyAccess(draft: Draft, wanted: boolean, settings: Snapshot['settings']): void {
  if (settings?.signingCertPublicAccess === wanted)
    draft.already.push(`The signing keys of the domain ${wanted ? 'are public' : 'are not public'}`)
  else
    draft.add('key-access', {
      kind: 'change-settings',
      signingCertPublicAccess: wanted,
      ...(settings ? { note: wanted ? alsoOpens : alsoCloses } : unseen),
    })
}

function planAllResources(draft: Draft, wanted: boolean, settings: Snapshot['settings']): void {
  if (settings && (settings.accountAlwaysTrustScope ?? false) === wanted)
    draft.already.push(`The domain ${wanted ? 'allows' : 'does not allow'} all resources to every application`)
  else
    draft.add('own-resources', {
      kind: 'change-settings',
      accountAlwaysTrustScope: wanted,
      ...(settings ? { note: alsoNarrows } : unseen),
    })
}
