import * as z from 'zod'
import type { Result } from '../result'
import type { ApiError } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import type { Askable } from './reading-domain'

/** A role that an application defines, e.g. `ServiceInvoker` of an Oracle Integration instance. */
export const AppRole = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  availableToUsers: z.boolean().optional(),
  availableToClients: z.boolean().optional(),
  app: z.looseObject({ value: z.string() }).optional(),
})
export type AppRole = z.infer<typeof AppRole>

const path = '/admin/v1/AppRoles'
const attributes = 'id,displayName,availableToUsers,availableToClients,app'

/** `GET /admin/v1/AppRoles?filter=app.value eq …`: the roles an application defines; `IDCSAppId` is the domain itself. */
export const listAppRoles = (domain: Askable, appId: string): Promise<Result<AppRole[], ApiError>> =>
  listAll(domain, path, { filter: `app.value eq ${scimText(appId)}`, attributes }, AppRole)

/** The same, narrowed to one display name. */
export const findAppRole = (
  domain: Askable,
  appId: string,
  displayName: string,
): Promise<Result<AppRole | null, ApiError>> =>
  findFirst(
    domain,
    path,
    { filter: `app.value eq ${scimText(appId)} and displayName eq ${scimText(displayName)}`, attributes },
    AppRole,
  )
