import { jwtBearer } from '../../facts/grant-types'
import { clientAssertion } from './client-assertion'
import { clientProblems } from './client-problems'
import { jwtClient, jwtClientBecause } from './jwt-client'
import { serviceInvoker as role } from './oic-roles'
import type { Recipe, Wish } from './recipe'

/** Source: "Prerequisites for JWT User Assertion" and "Check the roles assigned to your confidential application", Oracle Integration 3. */
export const oicJwtUserAssertion: Recipe<'oic-jwt-user-assertion'> = {
  id: 'oic-jwt-user-assertion',
  title: 'A client that runs integrations in the name of a user',
  way: 'In the name of a user, by a signed assertion',
  suits: 'For a program that must act as a person who is not there: the integration runs with that user’s role.',
  serves: 'oic',
  asks: ['who', 'name', 'certificate', 'scopes', 'user'],
  choosesProof: true,
  grantType: jwtBearer,
  desire(answers, service, knowledge): Wish {
    const { app, certificates } = jwtClient(answers, service)
    const { serviceAppId: appId, user, displayName, roleToApplication } = answers
    return {
      title: `Let “${displayName}” call ${service.displayName}`,
      desired: {
        certificates,
        apps: [app],
        grants: [
          { appId, role, to: { kind: 'user', id: user.id, name: user.userName } },
          ...(roleToApplication ? [{ appId, role, to: { kind: 'app' as const, name: displayName } }] : []),
        ],
      },
      manual: clientAssertion(answers, knowledge),
      because: {
        ...jwtClientBecause(service, answers),
        'role-of-user': `With a user assertion, the user needs the role; ${role} is the least that may run integrations of ${service.displayName}.`,
        'role-of-app':
          'You asked for it. Published procedures disagree whether the application needs the role as well.',
      },
      problems: clientProblems(answers, service, 'oic'),
    }
  },
}
