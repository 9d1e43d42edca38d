import * as z from 'zod'
import type { Result } from '../result'
import type { ApiError, Domain } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import type { Askable } from './reading-domain'
import { send } from './send'

/** Somebody holds a role of an application. */
export const Grant = z.looseObject({
  id: z.string(),
  grantee: z.looseObject({ type: z.string(), value: z.string() }),
  app: z.looseObject({ value: z.string() }).optional(),
  entitlement: z.looseObject({ attributeName: z.string().optional(), attributeValue: z.string() }).optional(),
})
export type Grant = z.infer<typeof Grant>

/** Who holds what: `appId` defines the role. */
export interface GrantKey {
  grantee: { type: 'User' | 'App'; id: string }
  appId: string
  roleId: string
}

const path = '/admin/v1/Grants'
const attributes = 'id,grantee,app,entitlement'

/** `GET /admin/v1/Grants?filter=…`: what one grantee holds of one application. */
export const listGrantsOf = (domain: Askable, granteeId: string, appId: string): Promise<Result<Grant[], ApiError>> =>
  listAll(
    domain,
    path,
    { filter: `grantee.value eq ${scimText(granteeId)} and app.value eq ${scimText(appId)}`, attributes },
    Grant,
  )

/** `GET /admin/v1/Grants?filter=…`: roles of one application that groups hold. */
export const listGroupGrants = (domain: Askable, appId: string): Promise<Result<Grant[], ApiError>> =>
  listAll(domain, path, { filter: `app.value eq ${scimText(appId)} and grantee.type eq "Group"`, attributes }, Grant)

/** `GET /admin/v1/Grants?filter=…` by the triple that makes a grant unique. */
export const findGrant = (
  domain: Askable,
  { grantee, appId, roleId }: GrantKey,
): Promise<Result<Grant | null, ApiError>> =>
  findFirst(
    domain,
    path,
    {
      filter:
        `grantee.value eq ${scimText(grantee.id)} and app.value eq ${scimText(appId)} ` +
        `and entitlement.attributeValue eq ${scimText(roleId)}`,
      attributes,
    },
    Grant,
  )

/** The body of a new grant. Everything in it is immutable: to change one, delete it and make another. */
export const grantBody = ({ grantee, appId, roleId }: GrantKey) => ({
  schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:Grant'],
  grantMechanism: grantee.type === 'User' ? 'ADMINISTRATOR_TO_USER' : 'ADMINISTRATOR_TO_APP',
  grantee: { type: grantee.type, value: grantee.id },
  app: { value: appId },
  entitlement: { attributeName: 'appRoles', attributeValue: roleId },
})

/** `POST /admin/v1/Grants`. */
export const createGrant = (domain: Domain, key: GrantKey): Promise<Result<Grant, ApiError>> =>
  send(domain, { method: 'POST', path, body: grantBody(key) }, Grant)

/** `DELETE /admin/v1/Grants/{id}`. */
export const deleteGrant = (domain: Domain, id: string): Promise<Result<unknown, ApiError>> =>
  send(domain, { method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` }, z.unknown())
