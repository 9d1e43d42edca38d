import { z } from 'zod'
import { domainAppId } from '../seed/domain-roles'
import { type DomainState, grantKey } from '../world/domain-state'
import type { Author, Grant } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { type Call, endpoint } from './endpoint'
import { commonView, list, locationOf, noContent, one } from './resource-answer'
import { grantSchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-answer'
import { duplicate, invalidReference, invalidValue, notFound } from './scim-error'

const GrantBody = z.looseObject({
  grantMechanism: z.enum(['ADMINISTRATOR_TO_APP', 'ADMINISTRATOR_TO_USER']),
  grantee: z.looseObject({ type: z.enum(['User', 'App']), value: z.string() }),
  app: z.looseObject({ value: z.string() }),
  entitlement: z.looseObject({ attributeName: z.literal('appRoles'), attributeValue: z.string() }),
})

/** `POST /Grants`: gives a user or an application a role that an application defines. */
function createGrant(domain: DomainState, body: z.infer<typeof GrantBody>, author: Author, now: number): Grant {
  const { grantMechanism } = body
  const grantee = { type: body.grantee.type, value: body.grantee.value }
  const wanted = grantee.type === 'App' ? 'ADMINISTRATOR_TO_APP' : 'ADMINISTRATOR_TO_USER'
  if (grantMechanism !== wanted) throw invalidValue(`Grant.grantMechanism must be ${wanted} for a ${grantee.type}.`)
  const holder = grantee.type === 'App' ? domain.apps.get(grantee.value) : domain.users.get(grantee.value)
  if (!holder) throw invalidReference('Grant.grantee', grantee.type, grantee.value)
  const appId = body.app.value
  if (appId !== domainAppId && !domain.apps.get(appId)) throw invalidReference('Grant.app', 'App', appId)
  const role = domain.appRoles.get(body.entitlement.attributeValue)
  if (!role || role.app.value !== appId)
    throw invalidReference('Grant.entitlement', 'AppRole', body.entitlement.attributeValue)
  if (grantee.type === 'App' ? !role.availableToClients : !role.availableToUsers)
    throw invalidValue(`The role "${role.displayName}" cannot be given to a ${grantee.type}.`)
  const fields = {
    grantMechanism,
    grantee,
    app: { value: appId },
    entitlement: { attributeName: 'appRoles' as const, attributeValue: role.id },
  }
  if (domain.grants.find('compositeKey', grantKey(fields))) throw duplicate('The same grant already exists.')
  const grant: Grant = {
    ...newResource(domain, kinds.grant, author, now),
    ...fields,
    isFulfilled: true,
    grantor: author,
  }
  domain.grants.put(grant)
  return grant
}

function grantView(domain: DomainState, grant: Grant, base: string): Record<string, unknown> {
  return {
    ...commonView(domain, grant, base),
    grantee: { ...grant.grantee, $ref: locationOf(base, grant.grantee.type, grant.grantee.value) },
    app: {
      ...grant.app,
      $ref: locationOf(base, 'App', grant.app.value),
    },
    compositeKey: grantKey(grant),
  }
}

const views = ({ domain, base }: Call<unknown>) => domain.grants.all().map((grant) => grantView(domain, grant, base))

function find({ domain, id }: Call<unknown>): Grant {
  const grant = domain.grants.get(id)
  if (!grant) throw notFound('Grant', id)
  return grant
}

export const grantEndpoints = [
  endpoint('GET /admin/v1/Grants', {
    handle: (call) => list(views(call), listQuery(call.query), grantSchema),
  }),
  endpoint('POST /admin/v1/Grants/.search', {
    body: z.looseObject({}),
    handle: (call) => list(views(call), searchQuery(call.body), grantSchema),
  }),
  endpoint('GET /admin/v1/Grants/{id}', {
    handle(call) {
      const grant = find(call)
      return one(call, 200, grant, grantView(call.domain, grant, call.base), grantSchema)
    },
  }),
  endpoint('POST /admin/v1/Grants', {
    body: GrantBody,
    handle(call) {
      const grant = createGrant(call.domain, call.body, call.caller.author, call.now)
      return one(call, 201, grant, grantView(call.domain, grant, call.base), grantSchema)
    },
  }),
  endpoint('DELETE /admin/v1/Grants/{id}', {
    handle(call) {
      call.domain.grants.remove(find(call).id)
      return noContent()
    },
  }),
]
