import { authorizationCode, refreshToken } from '../../facts/grant-types'
import { sources } from '../../gates/sources'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { AnswersOf } from '../../queries/shapes/recipes'
import type { DesiredApp } from '../desired'
import { clientProblems } from './client-problems'
import { serviceInvoker as role } from './oic-roles'
import type { Recipe, Wish } from './recipe'
import { isPlainHttp } from './redirect-problem'
import { redirectProblems } from './redirect-problems'

type Answers = AnswersOf<'oic-authorization-code'>

/** Source: "Invoking OIC APIs using OAuth 2.0: Client Credentials and Authorization Code across IAM Domains", A-Team. */
export const oicAuthorizationCode: Recipe<'oic-authorization-code'> = {
  id: 'oic-authorization-code',
  title: 'A client through which people sign in and run integrations',
  way: 'In the name of whoever signs in, by authorization code',
  suits:
    'For an application with pages whose users sign in. Not for jobs: nobody is there to sign in. Oracle Integration sees the user; Fusion behind it does not.',
  serves: 'oic',
  asks: ['who', 'name', 'redirects', 'scopes', 'person'],
  grantType: authorizationCode,
  desire(answers, service): Wish {
    const { serviceAppId: appId, displayName, user, roleToApplication } = answers
    return {
      title: `Let people sign in to ${service.displayName} through “${displayName}”`,
      desired: {
        apps: [clientOf(answers, service)],
        grants: [
          { appId, role, to: { kind: 'user', id: user.id, name: user.userName } },
          ...(roleToApplication ? [{ appId, role, to: { kind: 'app' as const, name: displayName } }] : []),
        ],
      },
      manual: [everybodyElse(answers, service)],
      because: {
        app: `A client of its own with only these scopes of ${service.displayName} and only these callbacks: a code is sent nowhere else.`,
        active: 'The domain makes applications inactive, and lets nobody sign in through one.',
        'role-of-user': `${service.displayName} judges the roles of whoever signed in; ${role} is the least that may run integrations.`,
        'role-of-app': `Oracle’s article gives ${role} to the application too; its page on roles does not ask for it. It opens nothing by itself: this client has no grant without a user.`,
      },
      problems: [...clientProblems(answers, service, 'oic'), ...redirectProblems(answers, service)],
    }
  },
}

function clientOf(answers: Answers, service: ServiceInstance): DesiredApp {
  const { displayName, scopes, redirectUris, testRedirectUri, refresh, bypassConsent } = answers
  const callbacks = [...redirectUris, ...(testRedirectUri === undefined ? [] : [testRedirectUri])]
  return {
    displayName,
    description: `Calls ${service.displayName} in the name of whoever signs in (authorization code).`,
    clientType: 'confidential',
    allowedGrants: { contains: [authorizationCode, ...(refresh ? [refreshToken] : [])] },
    scopes: { exactly: scopes },
    redirectUris: { contains: callbacks },
    flags: { bypassConsent, ...(callbacks.some(isPlainHttp) && { allUrlSchemesAllowed: true }) },
    isActive: true,
  }
}

/** The run gives the role to one person, who proves it. */
const everybodyElse = ({ user }: Answers, service: ServiceInstance): Wish['manual'][number] => ({
  title: `Give ${role} to everybody else who signs in`,
  owner: 'Identity Domain Administrator or Application Administrator',
  steps: [
    `This run gives it to ${user.userName} alone. Others can sign in, and ${service.displayName} refuses their calls.`,
    'Put them into a group.',
    `Open Oracle Cloud Services, then ${service.displayName}, then Application roles, then ${role}, and add the group.`,
  ],
  source: sources.oicRoles.url,
})
