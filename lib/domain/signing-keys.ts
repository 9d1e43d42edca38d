import * as z from 'zod'
import type { Result } from '../result'
import { ask } from './ask'
import type { ApiError } from './domain'
import type { Askable } from './reading-domain'

/** The domain's public signing keys. Oracle's `kid` is `SIGNING_KEY` in every domain: only `x5t` tells them apart. */
const SigningKeys = z.looseObject({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })).min(1),
})
export type SigningKeys = z.infer<typeof SigningKeys>

/** `GET /admin/v1/SigningCert/jwk`. A bearer token opens it even when *Configure client access* is off. */
export const getSigningKeys = (domain: Askable): Promise<Result<SigningKeys, ApiError>> =>
  ask(domain, { path: '/admin/v1/SigningCert/jwk' }, SigningKeys)
