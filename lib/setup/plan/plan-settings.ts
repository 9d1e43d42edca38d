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
  if (!settings) draft.manual.push(switchByHand(wanted))
  else if (settings.signingCertPublicAccess === wanted)
    draft.already.push(`The signing keys of the domain ${wanted ? 'are public' : 'are not public'}`)
  else
    draft.add('key-access', {
      kind: 'change-settings',
      signingCertPublicAccess: wanted,
      ...(wanted && { note: alsoOpens }),
    })
}

const switchByHand = (isOn: boolean): Draft['manual'][number] => ({
  title: `Turn public access to the signing certificate ${isOn ? 'on' : 'off'}, unless it is so already`,
  owner: 'Security Administrator',
  steps: [
    `Tabs: open the identity domain, tab Settings, Edit domain settings, and turn Configure client access ${isOn ? 'on' : 'off'}.`,
    `Left navigation: open the identity domain, Settings, Domain settings, Access signing certificate, and turn Configure client access ${isOn ? 'on' : 'off'}.`,
    `Older console (IDCS): Settings, Default Settings, Access Signing Certificate ${isOn ? 'on' : 'off'}, Save.`,
  ],
  source:
    'This console’s caller may not see the settings: that takes Security Administrator or Identity Domain Administrator.',
})
