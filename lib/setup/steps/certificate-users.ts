import * as z from 'zod'
import type { ApiError, Domain } from '../../domain/domain'
import { listAll, scimText } from '../../domain/list-all'
import type { Result } from '../../result'
import { ok } from '../../result'

const Named = z.looseObject({ displayName: z.string() })

/** Display names of the applications that name this client certificate. */
export async function usersOfCertificate(domain: Domain, alias: string): Promise<Result<string[], ApiError>> {
  const filter = `certificates.certAlias eq ${scimText(alias)}`
  const apps = await listAll(domain, '/admin/v1/Apps', { filter, attributes: 'id,displayName' }, Named)
  return apps.ok ? ok(apps.value.map(({ displayName }) => displayName)) : apps
}
