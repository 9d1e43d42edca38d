import { CreatedApp } from '../../domain/app'
import type { Domain } from '../../domain/domain'
import { scimText } from '../../domain/list-all'
import { grantName } from '../../facts/grant-names'
import { ok } from '../../result'
import { isMadeByAssay } from '../plan/made-by'
import type { CreateApp } from '../plan/step-types'
import { clientTypeWord, counted, flagWord } from './app-words'
import { createOnce, isMadeBy, removeMade, type WasThere } from './creation'
import { type Authored, findAuthored } from './find-authored'
import type { Author, StepKind } from './step-kind'

const path = '/admin/v1/Apps'

const find = (domain: Domain, displayName: string) =>
  findAuthored(domain, path, `displayName eq ${scimText(displayName)}`)

/** Two runs of one console call as the same caller: the run's name tells them apart. */
const isOurs = (caller: Author, runName: string) => (found: Authored) =>
  isMadeByAssay(found.description ?? '', runName) && (caller === null || isMadeBy(caller, found))

const what = (displayName: string) => `The application "${displayName}"`

const requests = (step: CreateApp) => [
  {
    method: 'POST',
    path,
    body: {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: step.displayName,
      description: step.description,
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      ...(step.isClient === false ? { isOAuthClient: false } : clientPart(step)),
      ...(step.resource && resourcePart(step.resource)),
      active: false,
    },
  },
]

const clientWords = ({ clientType, allowedGrants, scopes, certificates, redirectUris = [], flags = [] }: CreateApp) => [
  clientTypeWord(clientType),
  ...allowedGrants.map(grantName),
  counted(scopes.length, 'scope'),
  ...certificates.map((alias) => `certificate ${alias}`),
  ...redirectUris.map((uri) => `redirect to ${uri}`),
  ...flags.map(flagWord),
]

const clientPart = ({ clientType, allowedGrants, scopes, certificates, redirectUris, flags = [] }: CreateApp) => ({
  isOAuthClient: true,
  clientType,
  allowedGrants,
  // "Specific": only the scopes below, whatever the domain's default is.
  trustScope: 'Explicit',
  allowedScopes: scopes.map((fqs) => ({ fqs })),
  certificates: certificates.map((certAlias) => ({ certAlias })),
  ...(redirectUris && { redirectUris }),
  ...Object.fromEntries(flags.map((flag) => [flag, true])),
})

const resourcePart = ({ audience, scopes }: NonNullable<CreateApp['resource']>) => ({
  isOAuthResource: true,
  audience,
  scopes: scopes.map((value) => ({ value })),
})

export const createApp: StepKind<CreateApp, WasThere> = {
  right: ['Apps', 'POST'],
  describe: ({ displayName }) => `Create the application "${displayName}"`,
  detail: (step) =>
    [
      'Confidential application',
      ...(step.isClient === false ? [] : clientWords(step)),
      ...(step.resource ? [`resource ${step.resource.audience}`, `defines ${step.resource.scopes.join(', ')}`] : []),
    ].join(' · '),
  requests,
  async look({ displayName }, domain) {
    const found = await find(domain, displayName)
    return found.ok ? ok(found.value && { id: found.value.id }) : found
  },
  do: (step, { domain, was, isAgain, caller, runName }) =>
    createOnce({
      domain,
      was,
      isAgain,
      what: what(step.displayName),
      find: () => find(domain, step.displayName),
      isOurs: isOurs(caller, runName),
      request: requests(step)[0],
      schema: CreatedApp,
      done: ({ id, name, clientSecret }, isFoundAgain) => {
        const made = { id, ...(name !== undefined && { clientId: name }) }
        // What is no client has no secret that could be lost.
        if (step.isClient === false) return { made: { id }, says: 'Created.' }
        if (isFoundAgain || typeof clientSecret !== 'string')
          return { made, says: 'It was created; only the answer with its secret was lost.', isSecretLost: true }
        return { made, says: `Created, with the client ID ${name}.`, secret: clientSecret }
      },
    }),
  undo: (step, { domain, was, made, caller, runName }) =>
    removeMade({
      domain,
      was,
      made,
      path,
      what: what(step.displayName),
      find: () => find(domain, step.displayName),
      isOurs: isOurs(caller, runName),
    }),
}
