import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import { App, CreatedApp, safeAppAttributes } from './app'
import { ask } from './ask'
import type { ApiError, Domain } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import type { Askable } from './reading-domain'
import { send } from './send'

const path = '/admin/v1/Apps'
const attributes = safeAppAttributes

/** `GET /admin/v1/Apps?filter=…`. Display names are unique in a domain, whatever their case. */
export const findAppByName = (domain: Askable, displayName: string): Promise<Result<App | null, ApiError>> =>
  findFirst(domain, path, { filter: `displayName eq ${scimText(displayName)}`, attributes }, App)

/** `GET /admin/v1/Apps?filter=name eq …`: an App's `name` is its OAuth client id. A client may read its own without any role. */
export const findAppByClientId = (domain: Askable, clientId: string): Promise<Result<App | null, ApiError>> =>
  findFirst(domain, path, { filter: `name eq ${scimText(clientId)}`, attributes }, App)

/** `GET /admin/v1/Apps?filter=scopes.fqs eq …`. A fully qualified scope is unique in a domain. */
export const findAppByScope = (domain: Askable, fqs: string): Promise<Result<App | null, ApiError>> =>
  findFirst(domain, path, { filter: `scopes.fqs eq ${scimText(fqs)}`, attributes }, App)

/** `GET /admin/v1/Apps/{id}`; `null`: there is none. */
export async function getApp(domain: Askable, id: string): Promise<Result<App | null, ApiError>> {
  const answer = await ask(domain, { path: appPath(id), query: { attributes } }, App)
  return !answer.ok && answer.error.kind === 'http' && answer.error.status === 404 ? ok(null) : answer
}

/** `POST /admin/v1/Apps`. The secret comes beside the application, here and from the regenerator only. */
export async function createApp(
  domain: Domain,
  body: Record<string, unknown>,
): Promise<Result<{ app: App; clientSecret?: string }, ApiError>> {
  const created = await send(domain, { method: 'POST', path, body }, CreatedApp)
  if (!created.ok) return created
  const { clientSecret, ...app } = created.value
  return ok({ app, ...(clientSecret !== undefined && { clientSecret }) })
}

export interface PatchOperation {
  op: 'add' | 'replace' | 'remove'
  path: string
  value?: unknown
}

/** `PATCH /admin/v1/Apps/{id}`. `attributes` here too: by default the answer is the whole App with its secret. */
export const patchApp = (domain: Domain, id: string, operations: PatchOperation[]): Promise<Result<App, ApiError>> =>
  send(
    domain,
    {
      method: 'PATCH',
      path: appPath(id),
      query: { attributes },
      body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
    },
    App,
  )

/** `DELETE /admin/v1/Apps/{id}`. Refused while the application is active, and (on some domains) while it has grants. */
export const deleteApp = (domain: Domain, id: string): Promise<Result<unknown, ApiError>> =>
  send(domain, { method: 'DELETE', path: appPath(id) }, z.unknown())

/** `GET /admin/v1/Apps`: the OAuth clients people made; Oracle's own are left out. */
export async function listClientApps(domain: Askable): Promise<Result<App[], ApiError>> {
  const apps = await listAll(domain, path, { filter: 'isOAuthClient eq true', attributes }, App)
  return apps.ok ? ok(apps.value.filter((app) => !app.isOPCService)) : apps
}

/** `GET /admin/v1/Apps`: what Oracle made for its service instances, and what people made to offer an API of their own. */
export const listResourceApps = (domain: Askable): Promise<Result<App[], ApiError>> =>
  listAll(domain, path, { filter: 'isOAuthResource eq true', attributes }, App)

const appPath = (id: string) => `${path}/${encodeURIComponent(id)}`
