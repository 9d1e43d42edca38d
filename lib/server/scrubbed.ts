import 'server-only'
import * as z from 'zod'
import { redact } from '../triage/redact'
import { withoutSecrets } from '../triage/without-secrets'

const longest = 4_000

/** A string that holds no secret. */
export const text = z.string().transform((value) => redact(value.slice(0, longest)))

/** A JWT's header or claims. */
export const claims = z.record(z.string(), z.unknown()).transform(withoutSecrets)
