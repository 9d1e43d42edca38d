import { jwtBearer } from '../../facts/grant-types'
import { clientProblems } from './client-problems'
import { developerCalls } from './developer-calls'
import { developerWorks } from './developer-work'
import { jwtClient, jwtClientBecause } from './jwt-client'
import type { Recipe, Wish } from './recipe'

/**
 * Sources: "Call the Developer APIs with JWT User Assertion" and "Check the roles assigned to your confidential application", Oracle
 * Integration 3.
 */
export const oicDeveloperApiAsUser: Recipe<'oic-developer-api-as-user'> = {
  id: 'oic-developer-api-as-user',
  title: 'A client that uses the developer APIs in the name of a user',
  way: 'The developer APIs, in the name of a user, by a signed assertion',
  suits: 'For tools whose changes shall carry a person’s name: what was imported shows who did it.',
  serves: 'oic',
  asks: ['who', 'name', 'certificate', 'work', 'person'],
  usualScope: '/ic/api/',
  grantType: jwtBearer,
  desire(answers, service): Wish {
    const { app, certificates } = jwtClient(answers, service)
    const { serviceAppId: appId, user, displayName } = answers
    const { role } = developerWorks[answers.work]
    return {
      title: `Let “${displayName}” use the developer APIs of ${service.displayName}`,
      desired: {
        certificates,
        apps: [app],
        grants: [{ appId, role, to: { kind: 'user', id: user.id, name: user.userName } }],
      },
      manual: developerCalls(service),
      because: {
        ...jwtClientBecause(service),
        'role-of-user': `With a user assertion ${service.displayName} judges the user’s roles; ${role} is the least for what you chose.`,
      },
      problems: clientProblems(answers, service, 'oic'),
    }
  },
}
