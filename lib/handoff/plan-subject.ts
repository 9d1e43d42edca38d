import { clientCredentials, jwtBearer } from '../facts/grant-types'
import { defaultAudience } from '../jose/assertion'
import type { PlannedClient, PlanView } from '../queries/shapes/setup'
import type { Generation } from '../setup/plan/generations'
import { setupOf } from './setup-of'
import type { HandoffSubject } from './subject'

/** A plan that makes a client. */
export type MakingPlan = PlanView & { makes: PlannedClient }

export const isMaking = (plan: PlanView): plan is MakingPlan => plan.makes !== undefined

/**
 * A client that is not there yet, for whoever makes it by another way than this console. `at`: ISO instant. What a caller needs is
 * guessed by nobody: without a client ID there is no file for it.
 */
export function planSubject(plan: MakingPlan, at: string, generation: Generation): HandoffSubject {
  const client = plan.makes
  const [alias] = client.certificates
  const url = plan.domainUrl ?? ''
  const grantType = client.allowedGrants.includes(jwtBearer)
    ? jwtBearer
    : (client.allowedGrants[0] ?? clientCredentials)
  return {
    at,
    domain: {
      name: plan.domainName,
      url,
      tokenEndpoint: `${url}/oauth2/v1/token`,
      jwksUri: `${url}/admin/v1/SigningCert/jwk`,
      issuer: '',
    },
    client: { ...client, clientId: '' },
    grantType,
    proof: 'secret',
    scope: client.allowedScopes[0] ?? '',
    ...(alias !== undefined && { signing: { alias, audience: defaultAudience } }),
    certificates: [],
    roles: (plan.roles ?? []).map(({ to, ...role }) => ({ ...role, ...(to.kind === 'user' && { userName: to.name }) })),
    generation,
    setup: setupOf({ plan, startedAt: at }),
    tests: [],
  }
}
