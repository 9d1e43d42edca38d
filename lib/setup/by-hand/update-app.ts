import { sources } from '../../gates/sources'
import type { Generation } from '../plan/generations'
import type { UpdateApp } from '../plan/step-types'
import { addScopes, authorizedResources, chooseClientType, grantsIn, importCertificate, named } from './client-words'
import type { HandWork } from './hand-work'
import { saved, toOAuthOf } from './ways'

export const updateApp: HandWork<UpdateApp> = {
  byHand: (step, generation) => [
    ...toOAuthOf(step.displayName, generation),
    ...(step.clientType ? [chooseClientType(step.clientType, generation)] : []),
    ...grantSteps(step, generation),
    ...certificateSteps(step, generation),
    ...scopeSteps(step, generation),
    ...redirectSteps(step),
    ...switchSteps(step),
    ...saved[generation],
  ],
  values: ({ displayName, scopes, redirectUris }) => [
    { label: 'Application', value: displayName },
    ...(scopes?.add ?? []).map((value) => ({ label: 'Scope to add', value })),
    ...(scopes?.remove ?? []).map((value) => ({ label: 'Scope to remove', value })),
    ...(redirectUris?.add ?? []).map((value) => ({ label: 'Redirect URL to add', value })),
    ...(redirectUris?.remove ?? []).map((value) => ({ label: 'Redirect URL to remove', value })),
  ],
  sendBack: ({ displayName }) => `Tell that “${displayName}” is saved.`,
  certainty: 'documented',
  cites: [sources.confidentialApplication, sources.scopes],
}

const grantSteps = ({ allowedGrants }: UpdateApp, generation: Generation): string[] => {
  if (!allowedGrants) return []
  const { add, remove } = allowedGrants
  return [
    ...(add.length > 0 ? [`Tick ${grantsIn(add, generation)} under Allowed grant types.`] : []),
    ...(remove.length > 0 ? [`Untick ${grantsIn(remove, generation)} under Allowed grant types.`] : []),
  ]
}

/** Seen in the field, in no document: the page holds one certificate, and importing another replaces it. */
const replaces = 'Importing here replaces the certificate that the page shows now; only the API keeps several.'

const certificateSteps = ({ certificates }: UpdateApp, generation: Generation): string[] => {
  if (!certificates) return []
  const { was, add, remove } = certificates
  return [
    ...(add.length > 0 && was.length > 0 ? [replaces] : []),
    ...add.map((alias) => importCertificate(alias, generation)),
    ...(remove.length > 0 ? [`Remove the certificate ${named(remove)}.`] : []),
  ]
}

const scopeSteps = ({ scopes }: UpdateApp, generation: Generation): string[] => {
  if (!scopes) return []
  const { add, remove } = scopes
  return [
    ...(add.length > 0 ? [`${addScopes(generation)} Tick what is to be added below and choose Add.`] : []),
    ...(remove.length > 0 ? ['Remove from the resources what is to be removed below.'] : []),
  ]
}

const redirectSteps = ({ redirectUris }: UpdateApp): string[] => [
  ...(redirectUris && redirectUris.add.length > 0 ? ['Add the redirect URLs below, letter by letter.'] : []),
  ...(redirectUris && redirectUris.remove.length > 0 ? ['Remove the redirect URLs that are named below.'] : []),
]

const switchSteps = ({ trustScope, flags = {} }: UpdateApp): string[] => [
  ...(trustScope ? [authorizedResources(trustScope)] : []),
  ...(flags.bypassConsent === undefined ? [] : [`Turn Bypass consent ${flags.bypassConsent ? 'on' : 'off'}.`]),
  ...(flags.allUrlSchemesAllowed === undefined
    ? []
    : [`Turn Allow HTTP URLs ${flags.allUrlSchemesAllowed ? 'on' : 'off'}.`]),
]
