import { jwtBearer } from '../../facts/grant-types'
import { clientProblems } from './client-problems'
import { connectionTask, fusionUserTask, signingKeyTask } from './fusion-tasks'
import { jwtClient, jwtClientBecause } from './jwt-client'
import type { Recipe, Wish } from './recipe'

/**
 * Oracle Integration passes its caller on to Fusion by an assertion of its own: the client is in Fusion's domain, the private key in
 * Oracle Integration. Nothing of the token that opened Oracle Integration goes along.
 * Sources: "Simplifying OAuth for External API Invocation to OIC", Oracle Integration blog; "Propagate OAuth User Identity Between
 * Services", REST Adapter; "Getting the access token: user assertions and client authentication explained", Oracle Fusion CoE.
 */
export const oicToFusion: Recipe<'oic-to-fusion'> = {
  id: 'oic-to-fusion',
  title: 'A client by which Oracle Integration calls Fusion in the name of a user',
  way: 'From Oracle Integration, in the name of a user',
  suits:
    'For integrations after which Fusion must know the user: whose roles count, who is in the audit. Oracle Integration does not pass its caller on by itself.',
  serves: 'fusion',
  asks: ['who', 'name', 'certificate', 'scopes', 'user'],
  wants: ['tokens', 'callerUser'],
  grantType: jwtBearer,
  signer: 'Oracle Integration',
  desire(answers, service, { tokens, callerUser, audience }): Wish {
    if (!tokens) throw new Error('recipes: the Fusion recipe was told nothing of the domain’s tokens')
    const { app, certificates } = jwtClient(answers, service)
    return {
      title: `Let Oracle Integration call ${service.displayName} as “${answers.displayName}”`,
      desired: { certificates, apps: [app] },
      manual: [
        fusionUserTask(answers, service, callerUser),
        signingKeyTask(answers),
        connectionTask(answers, service, { ...tokens, ...(audience !== undefined && { audience }) }),
      ],
      because: {
        ...jwtClientBecause(service),
        app: `A client of its own in the domain of ${service.displayName}, where its tokens are issued, with only its scope: together with one of Oracle Integration it would make tokens ambiguous. Trusted, because Oracle Integration signs the assertions itself.`,
      },
      problems: clientProblems(answers, service, 'fusion'),
    }
  },
}
