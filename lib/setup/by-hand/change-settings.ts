import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import type { Generation } from '../plan/generations'
import type { ChangeSettings } from '../plan/step-types'
import type { HandWork } from './hand-work'

const open = 'Open Identity & Security › Domains and choose the domain.'
const turned = (isOn: boolean) => (isOn ? 'on' : 'off')

export const changeSettings: HandWork<ChangeSettings> = {
  byHand: ({ signingCertPublicAccess, accountAlwaysTrustScope }, generation) => [
    ...(signingCertPublicAccess === undefined ? [] : keyAccess(signingCertPublicAccess)[generation]),
    ...(accountAlwaysTrustScope === undefined ? [] : allResources(accountAlwaysTrustScope)[generation]),
  ],
  values: ({ signingCertPublicAccess, accountAlwaysTrustScope }) => [
    ...(signingCertPublicAccess === undefined
      ? []
      : [{ label: 'Configure client access', value: turned(signingCertPublicAccess) }]),
    ...(accountAlwaysTrustScope === undefined
      ? []
      : [{ label: 'Allow all resources', value: turned(accountAlwaysTrustScope) }]),
  ],
  sendBack: () => 'Tell that the setting of the domain is changed.',
  certainty: 'documented',
  cites: [pages.settings, pages.signingCertificate, sources.scopes],
}

const keyAccess = (isOn: boolean): Record<Generation, string[]> => ({
  'OCI console': [
    open,
    'Open the tab Settings and choose Edit domain settings.',
    `Turn Configure client access ${turned(isOn)} and save.`,
  ],
  'Older OCI console': [
    open,
    'Choose Settings on the left, then Domain settings.',
    `Turn Configure client access under Access signing certificate ${turned(isOn)} and save.`,
  ],
  'IDCS console': [
    'Open Settings › Default Settings.',
    `Turn Access Signing Certificate ${turned(isOn)}.`,
    'Choose Save.',
  ],
})

const allResources = (isOn: boolean): Record<Generation, string[]> => ({
  'OCI console': [
    open,
    'Open the tab Security and choose OAuth.',
    `Turn Allow all resources under Default token issuance policy ${turned(isOn)} and save.`,
  ],
  'Older OCI console': [
    open,
    'Choose Security on the left, then OAuth.',
    `Turn Allow all resources under Default token issuance policy ${turned(isOn)} and save.`,
  ],
  'IDCS console': ['Open Settings › OAuth.', `Turn Allow all resources ${turned(isOn)}.`, 'Choose Save.'],
})
