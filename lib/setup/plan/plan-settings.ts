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

export function planSettings(
  draft: Draft,
  { signingCertPublicAccess, accountAlwaysTrustScope }: DesiredSettings,
  { settings }: Snapshot,
): void {
  if (signingCertPublicAccess !== undefined) planKeyAccess(draft, signingCertPublicAccess, settings)
  if (accountAlwaysTrustScope !== undefined) planAllResources(draft, accountAlwaysTrustScope, settings)
}

function planKeyAccess(draft: Draft, wanted: boolean, settings: Snapshot['settings']): void {
  if (!settings) draft.manual.push(switchByHand(wanted))
  else if (settings.signingCertPublicAccess === wanted)
    draft.already.push(`The signing keys of the domain ${wanted ? 'are public' : 'are not public'}`)
  else
    draft.add('key-access', {
      kind: 'change-settings',
      signingCertPublicAccess: wanted,
      note: wanted ? alsoOpens : alsoCloses,
    })
}

function planAllResources(draft: Draft, wanted: boolean, settings: Snapshot['settings']): void {
  if (!settings) draft.manual.push(allResourcesByHand(wanted))
  else if ((settings.accountAlwaysTrustScope ?? false) === wanted)
    draft.already.push(`The domain ${wanted ? 'allows' : 'does not allow'} all resources to every application`)
  else draft.add('own-resources', { kind: 'change-settings', accountAlwaysTrustScope: wanted, note: alsoNarrows })
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

const allResourcesByHand = (isOn: boolean): Draft['manual'][number] => ({
  title: `Turn Allow all resources ${isOn ? 'on' : 'off'} for the domain, unless it is so already`,
  owner: 'Security Administrator',
  steps: [
    `Tabs: open the identity domain, tab Security, OAuth, and turn Allow all resources ${isOn ? 'on' : 'off'}.`,
    `Left navigation: open the identity domain, Security, OAuth, and turn Allow all resources ${isOn ? 'on' : 'off'}.`,
    `Older console (IDCS): Settings, OAuth, Allow all resources ${isOn ? 'on' : 'off'}, Save.`,
  ],
  source:
    'This console’s caller may not see the settings: that takes Security Administrator or Identity Domain Administrator.',
})
