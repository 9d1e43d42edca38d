import { type DomainState, folded } from '../world/domain-state'
import type { App, User } from '../world/resources'
import type { Call, Endpoint } from './endpoint'
import { groupsOf, rolesOf } from './memberships'
import { scimJson } from './resource-answer'
import { invalidValue, missingAttributes, notFound } from './scim-error'

const schema = 'urn:ietf:params:scim:schemas:oracle:idcs:Asserter'

/** As Helidon and Oracle's SDK for Node.js send it: they differ in `subjectType`, `mappingAttribute` and `appName`. */
interface Asked {
  attribute: 'username' | 'id'
  value: string
  subjectType?: 'user' | 'client'
  appName?: string
}

function read({ mappingAttribute = 'userName', mappingAttributeValue, subjectType, appName }: Call['body']): Asked {
  if (typeof mappingAttributeValue !== 'string' || mappingAttributeValue === '')
    throw missingAttributes(['mappingAttributeValue'])
  const attribute = typeof mappingAttribute === 'string' ? mappingAttribute.toLowerCase() : undefined
  if (attribute !== 'username' && attribute !== 'id')
    throw invalidValue('Asserter.mappingAttribute must be userName or id.')
  if (subjectType !== undefined && subjectType !== 'user' && subjectType !== 'client')
    throw invalidValue('Asserter.subjectType must be user or client.')
  return {
    attribute,
    value: mappingAttributeValue,
    ...(subjectType && { subjectType }),
    ...(typeof appName === 'string' && { appName }),
  }
}

/** Without `subjectType`: a user, else an application of that client id. So the Node.js SDK asks for instances. */
function subjectOf(domain: DomainState, { attribute, value, subjectType }: Asked): { user?: User; app?: App } {
  const user = attribute === 'id' ? domain.users.get(value) : domain.users.find('userName', folded(value))
  if (user && subjectType !== 'client') return { user }
  const app = attribute === 'id' ? domain.apps.get(value) : domain.apps.find('clientId', value)
  if (app && subjectType !== 'user') return { app }
  throw notFound(subjectType === 'client' ? 'App' : 'User', value)
}

/** Groups and application roles of whoever a token speaks for: where services look them up, as tokens do not carry them. */
export const asserterEndpoints: Endpoint[] = [
  {
    route: 'POST /admin/v1/Asserter',
    hasBody: true,
    handle(call) {
      const asked = read(call.body)
      const { user, app } = subjectOf(call.domain, asked)
      const subject = user ?? app
      return scimJson(201, {
        schemas: [schema],
        id: subject?.id,
        mappingAttributeValue: asked.value,
        subjectType: user ? 'user' : 'client',
        ...(user ? { userName: user.userName } : { name: app?.name }),
        displayName: subject?.displayName,
        active: subject?.active,
        ...(call.body.includeMemberships === true ? memberships(call, asked, user, app) : {}),
      })
    },
  },
]

function memberships(call: Call, { appName }: Asked, user?: User, app?: App): Record<string, unknown[]> {
  const held = rolesOf(call, user ? { type: 'User', value: user.id } : { type: 'App', value: app?.id ?? '' })
  const appRoles = held.filter((role) => appName === undefined || role.appName === appName)
  const groups = user ? groupsOf(call, user) : []
  // Helidon takes a missing list for an empty one.
  return { ...(appRoles.length > 0 && { appRoles }), ...(groups.length > 0 && { groups }) }
}
