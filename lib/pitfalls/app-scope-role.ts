import { sources } from '../gates/sources'
import { check, gate, notYet, recipe, step } from './cover'
import type { Topic } from './pitfall'
import { pages } from './pitfall-sources'
import { scopesAndWidth } from './scopes-and-width'

const {
  scopes,
  scopeJoined,
  oicScopes,
  oicRoles,
  oicAcrossDomains,
  opaAuthentication,
  opaPermissions,
  opaPrerequisites,
  opaJwtGrant,
} = sources
const scopesStep = 'components/setup/scopes-step.tsx#ScopesStep'

export const appScopeRole: Topic = {
  id: 'app-scope-role',
  title: 'Application, scope and role',
  lead: 'What the application may ask for, and what whoever stands behind the token may do.',
  pitfalls: [
    {
      id: 'C-1',
      sentence:
        'One article calls JWT assertion uncommon for calls into OIC, Oracle’s guide recommends it. They answer different questions.',
      right:
        'Client credentials where OIC need not know the user; JWT user assertion where it must. Neither carries the user on to Fusion.',
      sources: [pages.oicGrants, oicAcrossDomains],
      certainty: 'documented',
      coveredBy: [
        recipe('oic-client-credentials'),
        recipe('oic-jwt-user-assertion'),
        check(
          'components/setup/who-step.tsx#WhoStep',
          'Setup shows every way to call an instance, and when each suits.',
        ),
        check(
          'lib/setup/adviser/advise.ts#advise',
          'Which way to call? asks whether the service must know the user, and shows both views.',
        ),
      ],
    },
    {
      id: 'C-2',
      sentence: 'An article says that OPA does not support client credentials. It is outdated.',
      right: 'An external application with the permission Use in a process role may use it, within limits.',
      sources: [opaAuthentication, opaPermissions, opaJwtGrant],
      certainty: 'documented',
      coveredBy: [
        gate('principal-user'),
        gate('process-permission'),
        check(
          'lib/setup/adviser/disagreements.ts#disagreements',
          'Which way to call? shows the two pages side by side.',
        ),
        recipe('opa-client-credentials'),
      ],
    },
    {
      id: 'C-3',
      sentence:
        'Procedures assume that an OPA instance has an application with scopes of its own. From release 26.01 on it may not.',
      right: 'Later instances are a secondary audience of their Oracle Integration, and are called with its scope.',
      sources: [opaPrerequisites, pages.opaFromVisualBuilder],
      certainty: 'documented',
      coveredBy: [
        gate('token-audience'),
        gate('token-scope'),
        check('lib/domain/service-instance.ts#secondaryAudiencesOf', 'Secondary audiences are read with the instance.'),
        check(
          'lib/domain/carried-process.ts#carriedProcess',
          'Setup finds such an instance beside its Oracle Integration and takes its scopes from there, as they stand.',
        ),
        recipe('opa-jwt-assertion'),
        recipe('opa-client-credentials'),
      ],
    },
    {
      id: 'C-4',
      sentence: 'Where two tenancies meet, procedures do not say in which domain the application is made.',
      right: 'In the domain of the called instance, one for each domain and instance. It cannot cross domains.',
      sources: [pages.oicFaq, oicAcrossDomains],
      certainty: 'documented',
      coveredBy: [
        gate('client-known'),
        check(
          'components/setup/who-step.tsx#WhoStep',
          'Setup begins with the called instance and says where the application goes.',
        ),
      ],
    },
    {
      id: 'C-5',
      sentence: 'An article takes every scope of the OPA application, used or not.',
      right: '/process to work with processes, /decision for decisions: only what is called.',
      sources: [opaJwtGrant, pages.opaFromVisualBuilder, pages.opaFromOic],
      certainty: 'observed',
      coveredBy: [
        check('lib/setup/recipes/usual-scopes.ts#usualScopes', 'Setup proposes the one scope that is usually wanted.'),
        step('create-app', 'The application gets the chosen scopes and no others.'),
        gate('token-scope'),
      ],
    },
    {
      id: 'C-6',
      sentence: 'A walkthrough has no step for roles. The token comes out right, and Oracle Integration refuses it.',
      right: 'Give ServiceInvoker on the instance to whom the token stands for.',
      sources: [oicRoles, pages.oicTriggers, pages.jwtWalkthrough],
      certainty: 'documented',
      coveredBy: [
        gate('service-role'),
        step('grant-role', 'Setup gives the role before the test.'),
        recipe('oic-jwt-user-assertion'),
      ],
    },
    {
      id: 'C-7',
      sentence: 'Pages give the role now to the application, now to the user, without saying that the grant decides.',
      right: 'Client credentials: the application. JWT user assertion and authorization code: the user.',
      sources: [oicRoles, oicAcrossDomains],
      certainty: 'documented',
      coveredBy: [
        gate('service-role'),
        step('grant-role', 'To the user; to the application as well if you ask for it.'),
        recipe('oic-authorization-code'),
        recipe('oic-client-credentials'),
        check(
          'components/help/roles-page.tsx#RolesPage',
          'One page shows, for each service, who needs which role under which grant.',
        ),
      ],
    },
    {
      id: 'C-8',
      sentence: 'Pages for Generation 2 want ServiceUser where those for Oracle Integration 3 want ServiceInvoker.',
      right:
        'On 3: ServiceInvoker runs integrations, ServiceUser is the least for the developer APIs, ServiceDeveloper creates.',
      sources: [oicRoles, pages.oicGeneration2],
      certainty: 'documented',
      coveredBy: [
        gate('service-role'),
        recipe('oic-developer-api'),
        check(
          'components/setup/work-step.tsx#WorkStep',
          'Setup asks what the client will do, and gives the least role for it.',
        ),
        notYet('The generation of an instance is not asked for: everything here speaks of Oracle Integration 3.'),
      ],
    },
    {
      id: 'C-9',
      sentence:
        'A scope like https://…:443urn:opc:… looks like a slip, so people put a slash in. That makes a scope nobody defines.',
      right: 'Audience and value are joined as they are, without a separator. Copy the scope whole.',
      sources: [scopes, scopeJoined, pages.oicDeveloperApis],
      certainty: 'documented',
      coveredBy: [gate('scope-exists'), check(scopesStep, 'Setup offers the instance’s own scopes; none is typed.')],
    },
    {
      id: 'C-10',
      sentence:
        'The host in an OIC scope looks like the instance’s address and is none: it is an identifier, with or without a region.',
      right: 'Read it from the instance’s application; never build it from the URL in the browser.',
      sources: [oicScopes, pages.oicDeveloperApis],
      certainty: 'documented',
      coveredBy: [
        gate('scope-exists'),
        gate('token-audience'),
        check(
          'lib/setup/recipes/client-problems.ts#clientProblems',
          'A scope that the instance does not define is not planned.',
        ),
      ],
    },
    ...scopesAndWidth,
  ],
}
