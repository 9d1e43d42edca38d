import 'server-only'
import * as z from 'zod'

/** A name, an id, an address. */
export const word = z.string().trim().min(1, 'is missing').max(500, 'is too long')

/** A token, a certificate. */
export const long = z.string().min(1, 'is missing').max(100_000, 'is too long')
