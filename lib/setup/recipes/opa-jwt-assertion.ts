import type { ServiceInstance } from '../../queries/shapes/domains'
import type { UserAnswers } from '../../queries/shapes/recipes'
import { clientProblems } from './client-problems'
import { jwtBearer } from './grant-types'
import { jwtClient, jwtClientBecause } from './jwt-client'
import type { Recipe, Wish } from './recipe'

/**
 * The default application of an OPA instance has JWT assertion off and cannot be edited, so a client of one's own takes its scopes.
 * Source: "Enable JWT token grant type in OAuth authentication in Oracle Process Automation", A-Team.
 */
export const opaJwtAssertion: Recipe<'opa-jwt-assertion'> = {
  id: 'opa-jwt-assertion',
  title: 'A client that calls Oracle Process Automation in the name of a user',
  way: 'In the name of a user, by a signed assertion',
  suits:
    'For a program that must act as a person who is not there: Process Automation sees the user and what that user may.',
  serves: 'opa',
  asks: ['who', 'name', 'certificate', 'scopes', 'user'],
  grantType: jwtBearer,
  desire(answers, service): Wish {
    const { app, certificates } = jwtClient(answers, service)
    return {
      title: `Let “${answers.displayName}” call ${service.displayName}`,
      desired: { certificates, apps: [app] },
      manual: [permission(answers, service)],
      because: {
        ...jwtClientBecause(service),
        app: `The default application of ${service.displayName} has JWT assertion off and cannot be edited; a client of one's own takes the same scopes. Trusted, because it signs user assertions itself.`,
      },
      problems: clientProblems(answers, service, 'opa'),
    }
  },
}

/** The runtime API asks for no role of the domain; who may start a process is decided inside OPA. */
const permission = ({ user }: UserAnswers, service: ServiceInstance): Wish['manual'][number] => ({
  title: `Let ${user.userName} use the process applications it will call`,
  owner: `An administrator of ${service.displayName}`,
  steps: [
    'Open Workspace, then Administration, then Roles.',
    `Add ${user.userName} to a role of the process application that has the permission Use.`,
    'Or open the process in Designer, set "Who can run this activity" of its start event to "All users and external applications", and activate the application again.',
  ],
  source:
    'Oracle Process Automation: Configure roles in process applications. The runtime API needs no role of the identity domain.',
})
