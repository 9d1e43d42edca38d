import { z } from 'zod'

/** Body of every PATCH. */
export const PatchBody = z.looseObject({
  Operations: z.array(z.looseObject({ op: z.string(), path: z.string().optional(), value: z.unknown().optional() })),
})
