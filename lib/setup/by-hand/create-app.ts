import { grantName } from '../../facts/grant-names'
import { sources } from '../../gates/sources'
import type { Generation } from '../plan/generations'
import type { CreateApp } from '../plan/step-types'
import { addScopes, authorizedResources, chooseClientType, grantsIn, importCertificate } from './client-words'
import type { HandWork } from './hand-work'
import { toApplications } from './ways'

const begin: Record<Generation, string[]> = {
  'OCI console': [
    'Choose Add application › Confidential Application › Launch workflow.',
    'Enter name and description and choose Submit.',
    'Open the tab OAuth configuration and choose Edit OAuth configuration.',
  ],
  'Older OCI console': [
    'Choose Add application › Confidential Application › Launch workflow.',
    'Enter name and description under Add application details and choose Next.',
  ],
  'IDCS console': [
    'Choose + Add and the tile Confidential Application.',
    'Enter name and description under Details and choose Next.',
  ],
}

const end: Record<Generation, string[]> = {
  'OCI console': ['Choose Submit. Do not activate it yet: that is a step of its own.'],
  'Older OCI console': ['Choose Next and Finish. Do not activate it yet: that is a step of its own.'],
  'IDCS console': ['Choose Next until the last page, then Finish. Do not activate it yet: that is a step of its own.'],
}

/** What is clicked for a client: a planned one, or the like of one that is there. */
export interface ClickedClient extends Pick<CreateApp, 'allowedGrants' | 'certificates' | 'scopes'> {
  /** As the wire spells it. */
  clientType: string
  redirectUris: readonly string[]
  bypassConsent: boolean
  allUrlSchemesAllowed: boolean
  /** As the wire spells it; absent: nobody knows. */
  trustScope?: string
}

export const clicksToCreate = (client: ClickedClient, generation: Generation): string[] => [
  ...toApplications[generation],
  ...begin[generation],
  'Choose Configure this application as a client now.',
  `Tick ${grantsIn(client.allowedGrants, generation)} under Allowed grant types and no other.`,
  ...(client.allUrlSchemesAllowed ? ['Turn Allow HTTP URLs on.'] : []),
  ...(client.redirectUris.length > 0 ? ['Add the address below under Redirect URL, exactly as it is written.'] : []),
  chooseClientType(client.clientType, generation),
  ...client.certificates.map((alias) => importCertificate(alias, generation)),
  'Leave Introspect unticked under Allowed operations: it lets a client ask about tokens, which a call does not need.',
  ...(client.bypassConsent ? ['Turn Bypass consent on.'] : []),
  authorizedResources(client.trustScope),
  ...(client.scopes.length > 0
    ? [`${addScopes(generation)} Tick ${countedScopes(client.scopes.length)} below and choose Add.`]
    : []),
  ...end[generation],
]

export const createApp: HandWork<CreateApp> = {
  byHand: ({ flags = [], redirectUris = [], ...step }, generation) =>
    clicksToCreate(
      {
        ...step,
        redirectUris,
        bypassConsent: flags.includes('bypassConsent'),
        allUrlSchemesAllowed: flags.includes('allUrlSchemesAllowed'),
        trustScope: 'Explicit',
      },
      generation,
    ),
  values: ({ displayName, description, allowedGrants, scopes, redirectUris = [] }) => [
    { label: 'Name', value: displayName },
    // By its end a console knows the application again and does not take it for a stranger's.
    { label: 'Description', value: description },
    { label: 'Allowed grant types', value: allowedGrants.map(grantName).join(', ') },
    ...redirectUris.map((value) => ({ label: 'Redirect URL', value })),
    ...scopes.map((value) => ({ label: 'Scope', value })),
  ],
  sendBack: () =>
    'Tell the Client ID. Hand the client secret over apart from this, in a password vault, and not in a mail or ticket.',
  certainty: 'documented',
  cites: [sources.confidentialApplication, sources.scopes],
}

const countedScopes = (count: number) => (count === 1 ? 'the scope' : `the ${count} scopes`)
