import type { DesiredSettings } from '../desired'
import type { Draft } from './draft'
import type { Snapshot } from './snapshot-types'

/** It is a switch of the whole domain, so the plan says what else it opens. */
const alsoOpens =
  'It is one switch for the whole domain: with it anybody may read the public signing keys and the SAML metadata. Neither is a secret.'

export function planSettings(
  draft: Draft,
  { signingCertPublicAccess: wanted }: DesiredSettings,
  { settings }: Snapshot,
): void {
  if (wanted === undefined) return
  if (!settings)
    draft.add('key-access', {
      kind: 'change-settings',
      signingCertPublicAccess: wanted,
      isUnseen: true,
      note: 'The console’s caller may not look there, so this may be done already.',
    })
  else if (settings.signingCertPublicAccess === wanted)
    draft.already.push(`The signing keys of the domain ${wanted ? 'are public' : 'are not public'}`)
  else
    draft.add('key-access', {
      kind: 'change-settings',
      signingCertPublicAccess: wanted,
      ...(wanted && { note: alsoOpens }),
    })
}
