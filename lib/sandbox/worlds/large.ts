import { grantRole } from '../seed/administrators'
import { appDefaults } from '../seed/app-defaults'
import { domainAppId } from '../seed/domain-roles'
import { seedOic } from '../seed/instances'
import { seedIntegrations } from '../seed/integrations'
import { seedPerson } from '../seed/people'
import { type DomainState, folded } from '../world/domain-state'
import { hex32, ocid } from '../world/ids'
import type { App, AppRole, Grant } from '../world/resources'
import { kinds } from '../world/stamp'
import { oracle, seedFirstDay } from './first-day'
import { profileOf } from './profile-of'
import type { WorldPlan } from './world-plan'

const mostUsers = 100
/** Every so many applications define a scope; the others ask for one. */
const perResource = 10
/** Every so many clients hold a role. */
const perGrant = 3

/** One domain `main` with an Oracle Integration instance, some people, and many applications. */
export const largeWorld = (apps: number): WorldPlan => ({
  profiles: [profileOf('main', 'large', 'eu-frankfurt-1')],
  fill(domain, now) {
    seedFirstDay(domain, now)
    for (let number = 1; number <= Math.min(mostUsers, Math.ceil(apps / 100)); number += 1) {
      const userName = `person-${padded(number)}@example.com`
      const { id } = seedPerson(domain, oracle, now, { userName, givenName: 'Person', familyName: padded(number) })
      if (number === 1)
        grantRole(domain, oracle, now, { type: 'User', value: id }, domainAppId, 'Identity Domain Administrator')
    }
    const oic = seedOic(domain, oracle, now, 'oic-main')
    seedIntegrations(domain)
    seedApps(domain, now, apps, oic)
  },
})

const padded = (number: number): string => String(number).padStart(6, '0')

/** A text at once. What `+` makes V8 keeps in parts until somebody reads it: the first walk would put half a million together. */
const joined = (...parts: string[]): string => parts.join('')

/**
 * Rows share what is equal in them, and their ids are counted after one hash: a hash for each would take longer than all the rest.
 * `load` spares the log of writes; the whole world is written afterwards.
 */
function seedApps(domain: DomainState, now: number, count: number, oic: App): void {
  const invoker = domain.appRoles.find('uniqueName', folded(`${oic.id}_ServiceInvoker`))
  const idFor = (kind: string) => {
    const prefix = hex32(`${domain.profile.guid}:large:${kind}`).slice(0, 24)
    return (number: number) => joined(prefix, number.toString(16).padStart(8, '0'))
  }
  const [appId, clientId, grantId] = [idFor('app'), idFor('client'), idFor('grant')]
  const ocidOf = (kind: { ocid: string }) => {
    const prefix = ocid(domain, kind.ocid, '')
    return (id: string) => joined(prefix, id)
  }
  const [appOcid, grantOcid] = [ocidOf(kinds.app), ocidOf(kinds.grant)]
  const appShape = sharedOf(kinds.app, now)
  const grantShape = sharedOf(kinds.grant, now)
  let scope = [{ fqs: oic.scopes?.[0]?.fqs ?? '' }]
  for (let number = 1; number <= count; number += 1) {
    const id = appId(number)
    const isResource = number % perResource === 1
    const audience = `https://service-${padded(number)}.example.com/`
    const app: App = {
      id,
      ocid: appOcid(id),
      ...appShape,
      ...appDefaults,
      ...(isResource ? resource : client),
      displayName: joined(isResource ? 'Service ' : 'Integration client ', padded(number)),
      name: clientId(number),
      clientSecret: playSecret(id),
      ...(isResource
        ? { audience, scopes: [{ value: 'read', fqs: `${audience}read`, ...readScope }] }
        : { allowedScopes: scope }),
    }
    domain.apps.load(app)
    if (isResource) scope = [{ fqs: `${audience}read` }]
    else if (invoker && number % perGrant === 0)
      domain.grants.load(grantOf(grantId(number), grantOcid, grantShape, app, oic, invoker))
  }
}

const sharedOf = ({ resourceType, schema }: { resourceType: string; schema: string }, now: number) => {
  const at = new Date(now).toISOString()
  const version = hex32(`large ${resourceType}`)
  return {
    schemas: [schema],
    meta: { resourceType, created: at, lastModified: at, version },
    idcsCreatedBy: oracle,
    idcsLastModifiedBy: oracle,
  }
}

const common = {
  active: true,
  isOPCService: false,
  isOAuthClient: true,
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  clientType: 'confidential',
  trustScope: 'Explicit',
  allowedGrants: ['client_credentials', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
} as const satisfies Partial<Record<keyof App, unknown>>
const client = { ...common, allowedGrants: [...common.allowedGrants], description: 'Calls', isOAuthResource: false }
const resource = {
  ...client,
  description: 'Is called',
  isOAuthResource: true,
  accessTokenExpiry: 3600,
}
const readScope = { displayName: 'read', description: 'Reads', requiresConsent: false }

/** A play secret that follows from the id: chance for each would cost more than the row. */
const playSecret = (id: string): string =>
  ['idcscs', id.slice(24), id.slice(0, 4), `4${id.slice(4, 7)}`, `a${id.slice(7, 10)}`, id.slice(10, 22)].join('-')

const grantOf = (
  id: string,
  ocidOf: (id: string) => string,
  shape: ReturnType<typeof sharedOf>,
  app: App,
  oic: App,
  role: AppRole,
): Grant => ({
  id,
  ocid: ocidOf(id),
  ...shape,
  grantMechanism: 'ADMINISTRATOR_TO_APP',
  grantee: { type: 'App', value: app.id },
  app: { value: oic.id },
  entitlement: { attributeName: 'appRoles', attributeValue: role.id },
  isFulfilled: true,
  grantor: oracle,
})
