import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import { ask } from './ask'
import type { ApiError, Domain } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import type { Askable } from './reading-domain'
import { send } from './send'

const extension = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:user:User'

export const User = z.looseObject({
  id: z.string(),
  userName: z.string(),
  displayName: z.string().optional(),
  active: z.boolean().default(false),
  [extension]: z.looseObject({ isFederatedUser: z.boolean().optional() }).optional(),
})
export type User = z.infer<typeof User>

const path = '/admin/v1/Users'
const attributes = `id,userName,displayName,active,${extension}:isFederatedUser`

const Page = z.looseObject({ Resources: z.array(User).default([]) })

/** `GET /admin/v1/Users`: the first 50 whose user name or display name contains `text`; all of them for an empty text. */
export async function searchUsers(domain: Askable, text: string): Promise<Result<User[], ApiError>> {
  const words = text.trim()
  const query: Record<string, string> = { attributes, count: '50', sortBy: 'userName' }
  if (words !== '') query.filter = `userName co ${scimText(words)} or displayName co ${scimText(words)}`
  const page = await ask(domain, { path, query }, Page)
  return page.ok ? ok(page.value.Resources) : page
}

/** `GET /admin/v1/Users?filter=userName eq …`. User names are compared without case. */
export const findUserByName = (domain: Askable, userName: string): Promise<Result<User | null, ApiError>> =>
  findFirst(domain, path, { filter: `userName eq ${scimText(userName)}`, attributes }, User)

/** `GET /admin/v1/Users/{id}`; `null`: there is none. */
export async function getUser(domain: Askable, id: string): Promise<Result<User | null, ApiError>> {
  const answer = await ask(domain, { path: userPath(id), query: { attributes } }, User)
  return !answer.ok && answer.error.kind === 'http' && answer.error.status === 404 ? ok(null) : answer
}

/** `PATCH /admin/v1/Users/{id}`. */
export const setUserActive = (domain: Domain, id: string, active: boolean): Promise<Result<User, ApiError>> =>
  send(
    domain,
    {
      method: 'PATCH',
      path: userPath(id),
      query: { attributes },
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path: 'active', value: active }],
      },
    },
    User,
  )

/** Whether the user signs in at another identity provider; `undefined`: the domain does not say. */
export const isFederated = (user: User): boolean | undefined => user[extension]?.isFederatedUser

/** Of these groups (ids), those the user belongs to: `GET /admin/v1/Groups?filter=members.value eq …`. */
export async function groupsOf(domain: Askable, userId: string): Promise<Result<Set<string>, ApiError>> {
  const filter = `members.value eq ${scimText(userId)}`
  const groups = await listAll(
    domain,
    '/admin/v1/Groups',
    { filter, attributes: 'id' },
    z.looseObject({ id: z.string() }),
  )
  return groups.ok ? ok(new Set(groups.value.map(({ id }) => id))) : groups
}

const userPath = (id: string) => `${path}/${encodeURIComponent(id)}`
