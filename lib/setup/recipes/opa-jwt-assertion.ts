import { jwtBearer } from '../../facts/grant-types'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { UserAnswers } from '../../queries/shapes/recipes'
import { clientAssertion } from './client-assertion'
import { clientProblems } from './client-problems'
import { jwtClient, jwtClientBecause } from './jwt-client'
import { processAdministrator } from './process-administrator'
import type { Recipe, Wish } from './recipe'

/**
 * The default application of an OPA instance has JWT assertion off and cannot be edited, so a client of one's own takes its scopes.
 * Instances enabled since 26.01 have no application: their scopes are in that of the Oracle Integration that carries them.
 * Sources: "Enable JWT token grant type in OAuth authentication in Oracle Process Automation", A-Team; "OAuth prerequisites", Process
 * Automation REST API.
 */
export const opaJwtAssertion: Recipe<'opa-jwt-assertion'> = {
  id: 'opa-jwt-assertion',
  title: 'A client that calls Oracle Process Automation in the name of a user',
  way: 'In the name of a user, by a signed assertion',
  suits:
    'For a program that must act as a person who is not there: Process Automation sees the user and what that user may.',
  serves: 'opa',
  asks: ['who', 'name', 'certificate', 'scopes', 'user'],
  choosesProof: true,
  grantType: jwtBearer,
  desire(answers, service, knowledge): Wish {
    const { app, certificates } = jwtClient(answers, service)
    return {
      title: `Let “${answers.displayName}” call ${service.displayName}`,
      desired: { certificates, apps: [app] },
      manual: [...clientAssertion(answers, knowledge), permission(answers, service)],
      because: {
        ...jwtClientBecause(service, answers),
        app: `${whyOwnClient(service)} Trusted, because it signs user assertions itself.`,
      },
      problems: clientProblems(answers, service, 'opa'),
    }
  },
}

function whyOwnClient({ displayName, carriedBy, allowedGrants }: ServiceInstance): string {
  if (carriedBy !== undefined)
    return `${displayName} has no application of its own: ${carriedBy} carries it, as instances enabled since 26.01 are. A client of one's own takes its scopes from there.`
  if (!allowedGrants.includes(jwtBearer))
    return `The default application of ${displayName} has JWT assertion off and cannot be edited; a client of one's own takes the same scopes.`
  return `Oracle advises against letting callers use the application of ${displayName} itself; a client of one's own takes the same scopes.`
}

/** The runtime API asks for no role of the domain; who may start a process is decided inside OPA. */
const permission = ({ user }: UserAnswers, service: ServiceInstance): Wish['manual'][number] => ({
  title: `Let ${user.userName} use the process applications it will call`,
  owner: processAdministrator(service),
  steps: [
    'Open Workspace, then Administration, then Roles.',
    `Add ${user.userName} to a role of the process application that has the permission Use.`,
    'Or open the process in Designer, set "Who can run this activity" of its start event to "All users and external applications", and activate the application again.',
  ],
  source:
    'Oracle Process Automation: Configure roles in process applications. The runtime API needs no role of the identity domain.',
})
