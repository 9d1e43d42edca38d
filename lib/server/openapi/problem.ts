import 'server-only'
import * as z from 'zod'
import type { ApiProblem } from '../../queries/shapes/problem'

/** What every route answers when it refuses. */
export const problem: z.ZodType<ApiProblem> = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().describe('What is wrong, one sentence.'),
    todo: z.string().describe('What to do, one sentence.').exactOptional(),
    field: z.string().exactOptional(),
    waitSeconds: z.number().exactOptional(),
    answer: z
      .strictObject({
        status: z.number().exactOptional(),
        requestId: z.string().exactOptional(),
        body: z.string().exactOptional(),
      })
      .describe('What the domain answered, when it was the domain that refused.')
      .exactOptional(),
  }),
})
