import 'server-only'
import * as z from 'zod'
import type { Explained } from '../../queries/shapes/explain'

/** What POST /api/explain answers, and `assay explain --json` prints. */
export const explained: z.ZodType<Explained> = z.strictObject({
  recognised: z.array(z.string()).describe('What it turned out to be, one phrase each.'),
  findings: z
    .array(
      z.strictObject({
        gate: z.string().describe('Its id, which is also its page: /gates/{gate}.'),
        state: z
          .enum(['shut', 'candidate', 'next'])
          .describe('shut: the cause; candidate: one of several that may be; next: shut as well, behind the cause.'),
        certainty: z.enum(['documented', 'observed', 'inferred']).nullable(),
        title: z.string(),
        evidence: z.array(
          z.strictObject({ at: z.string(), found: z.unknown(), expected: z.unknown().exactOptional() }),
        ),
        owner: z.enum(['identity team', 'service team', 'caller', 'network team']),
        fix: z.strictObject({
          kind: z.enum(['change', 'recipe', 'request', 'manual']),
          title: z.string(),
          steps: z.array(z.string()),
        }),
        sources: z.array(z.strictObject({ title: z.string(), url: z.string().exactOptional() })),
      }),
    )
    .describe('The best first.'),
  next: z
    .strictObject({
      fact: z.string().describe('By which it is answered: "answers": { fact: answer }.'),
      question: z.string(),
      options: z.array(z.strictObject({ answer: z.string(), leaves: z.array(z.string()) })),
    })
    .nullable(),
  signatures: z
    .array(
      z.strictObject({
        token: z.enum(['access token', 'ID token', 'user assertion', 'client assertion']),
        state: z
          .enum(['verified', 'wrong', 'key unknown', 'not checked'])
          .describe(
            'key unknown: none of the keys made it, and its header names none of them; not checked: not whole, or not by RS256.',
          ),
        key: z
          .strictObject({ kid: z.string().exactOptional(), x5t: z.string().exactOptional() })
          .describe('The key that its header names.'),
      }),
    )
    .describe('Where keys were given: how the signature of each token stands.')
    .exactOptional(),
}) as unknown as z.ZodType<Explained>
