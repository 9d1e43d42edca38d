import * as z from 'zod'
import type { ApiError, Domain } from '../../domain/domain'
import { send } from '../../domain/send'
import type { Result } from '../../result'
import { ok } from '../../result'

const Authored = z.looseObject({
  id: z.string(),
  idcsCreatedBy: z.looseObject({ value: z.string().optional() }).optional(),
  /** An application's client id. */
  name: z.string().optional(),
  description: z.string().optional(),
  x509Base64Certificate: z.string().optional(),
})

/** Something in the domain, with who made it. */
export type Authored = z.infer<typeof Authored>

const Page = z.looseObject({ Resources: z.array(Authored).default([]) })

const attributes = 'id,idcsCreatedBy,name,description,x509Base64Certificate'

/** The first match of a SCIM filter, or `null`. `path` is e.g. `/admin/v1/Apps`. */
export async function findAuthored(
  domain: Domain,
  path: string,
  filter: string,
): Promise<Result<Authored | null, ApiError>> {
  const page = await send(domain, { method: 'GET', path, query: { filter, attributes, count: '1' } }, Page)
  return page.ok ? ok(page.value.Resources[0] ?? null) : page
}
