import 'server-only'
import * as z from 'zod'
import type { SetupAnswers } from '../queries/shapes/recipes'
import { long, word } from './texts'

const client = {
  domainId: word,
  serviceAppId: word,
  callerDomainId: word.exactOptional(),
  displayName: z.string().trim().min(1, 'is missing').max(125, 'is longer than 125 characters'),
  scopes: z.array(word).min(1, 'needs at least one'),
  adopt: z.strictObject({ appId: word, isExact: z.boolean() }).exactOptional(),
}

const key = {
  certificate: z.object({ alias: z.string().trim().min(1, 'is missing').max(255), x509: long }),
  trustAsPartner: z.boolean(),
}

const gateway = {
  gateway: z.object({
    keys: z.enum(['static', 'remote']),
    resource: z.object({ displayName: word, audience: word, scope: word }).exactOptional(),
  }),
}

const proof = { clientProof: z.enum(['secret', 'assertion']).exactOptional() }

const user = { user: z.object({ id: word, userName: word }) }

const redirects = {
  redirectUris: z.array(word),
  testRedirectUri: word.exactOptional(),
  refresh: z.boolean(),
  bypassConsent: z.boolean(),
}

const work = { work: z.enum(['read', 'create', 'administer']) }

const alsoApp = { roleToApplication: z.boolean() }

/** What each recipe asks, a line each; see `RecipeAnswers`. */
export const answers: z.ZodType<SetupAnswers> = z.discriminatedUnion('recipe', [
  z.object({ recipe: z.literal('opa-jwt-assertion'), ...client, ...key, ...proof, ...user }),
  z.object({ recipe: z.literal('oic-jwt-user-assertion'), ...client, ...key, ...proof, ...user, ...alsoApp }),
  z.object({ recipe: z.literal('oic-client-credentials'), ...client }),
  z.object({ recipe: z.literal('oic-authorization-code'), ...client, ...redirects, ...user, ...alsoApp }),
  z.object({ recipe: z.literal('oic-developer-api'), ...client, ...work }),
  z.object({ recipe: z.literal('oic-developer-api-as-user'), ...client, ...key, ...user, ...work }),
  z.object({ recipe: z.literal('api-gateway-jwt'), ...client, ...gateway }),
  z.object({ recipe: z.literal('oic-to-fusion'), ...client, ...key, ...user }),
  z.object({ recipe: z.literal('opa-client-credentials'), ...client }),
])
