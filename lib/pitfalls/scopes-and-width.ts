import { sources } from '../gates/sources'
import { check, gate, recipe, step } from './cover'
import type { Pitfall } from './pitfall'
import { pages } from './pitfall-sources'

const { confidentialApplication, scopes, oicScopes, oicAcrossDomains, opaPrerequisites, opaJwtGrant } = sources
const scopesStep = 'components/setup/scopes-step.tsx#ScopesStep'

/** The second half of its topic: how scopes are asked for, and how wide a client is made. */
export const scopesAndWidth: readonly Pitfall[] = [
  {
    id: 'C-11',
    sentence: 'A script appends urn:opc:resource:consumer::all to a scope that already ends with it.',
    right: 'The suffix stands once. The scope as it was copied is complete.',
    sources: [pages.jwtWalkthrough, scopes],
    certainty: 'documented',
    coveredBy: [gate('scope-shape')],
  },
  {
    id: 'C-12',
    sentence: 'The newest page adds two scopes of OIC, and older ones add one, which reads as if one were missing.',
    right:
      'The one that ends in consumer::all is enough for integrations and developer APIs; /ic/api/ opens the latter alone. Both together do no harm.',
    sources: [oicScopes, pages.oicDeveloperApis],
    certainty: 'documented',
    coveredBy: [
      gate('token-scope'),
      check(scopesStep, 'Each scope stands with its own description.'),
      recipe('oic-developer-api'),
    ],
  },
  {
    id: 'C-13',
    sentence: 'Scopes of two resources in one request are refused, and a client that holds both tempts to ask so.',
    right: 'One request for one resource. Ask again for the other.',
    sources: [scopes, pages.generateTokens, oicAcrossDomains],
    certainty: 'documented',
    coveredBy: [
      gate('scope-shape'),
      check('components/test/test-form.ts#testForm', 'Test asks for one scope at a time.'),
    ],
  },
  {
    id: 'C-14',
    sentence:
      'Authorized resources “All” makes a client that may ask for everything; a setting of the domain can override the choice.',
    right: 'Choose Specific, and see that the domain does not allow all resources.',
    sources: [scopes, pages.allResources, pages.settings],
    certainty: 'documented',
    coveredBy: [
      step('create-app', 'New applications are Specific.'),
      gate('scope-granted'),
      check(
        'lib/width/rules/trust-scope.ts#trustScope',
        'An application’s page says that it may ask for everything, and offers Specific.',
      ),
      check(
        'lib/width/rules/domain-settings.ts#domainSettings',
        'It also says when the domain overrides the choice, and offers to turn that off.',
      ),
    ],
  },
  {
    id: 'C-15',
    sentence:
      'Some newer pages tell to choose Confidential under Authorized resources, a choice that the reference page does not have.',
    right: 'Read Specific.',
    sources: [confidentialApplication, pages.allResources],
    certainty: 'inferred',
    coveredBy: [
      step('create-app', 'Setup writes Specific itself, and the way by hand says that Confidential there means it.'),
    ],
  },
  {
    id: 'C-16',
    sentence:
      'Samples tick grants that nobody uses, or give the client an administrator’s role on the identity domain.',
    right: 'Only the grants that are used, and no administrator role to call a service.',
    sources: [pages.gatewayWalkthrough, pages.provisioningToken],
    certainty: 'documented',
    coveredBy: [
      step('create-app', 'The application gets one grant and no role on the domain.'),
      check(
        'lib/width/rules/grants.ts#grants',
        'An application’s page names grants that are risky or cannot be in use.',
      ),
      check('lib/width/rules/roles.ts#roles', 'It names roles on the domain, and offers to take them away.'),
      step('revoke-role', 'A role that is too much is taken away, and given back by undo.'),
    ],
  },
  {
    id: 'C-17',
    sentence:
      'The application that Oracle made for the instance seems to be the one to use. It is not meant for outside callers.',
    right: 'Make a confidential application of your own with the same scopes.',
    sources: [pages.oicInIdcs, opaJwtGrant],
    certainty: 'documented',
    coveredBy: [
      gate('grant-allowed'),
      check('components/setup/default-application.tsx#DefaultApplication', 'Setup shows why that one is not used.'),
      check('lib/setup/plan/plan-app.ts#planApp', 'An application that Oracle made is never edited.'),
    ],
  },
  {
    id: 'C-18',
    sentence:
      'A new application is inactive, and the last click is easily forgotten. It is answered like a wrong secret.',
    right: 'Activate it.',
    sources: [confidentialApplication],
    certainty: 'documented',
    coveredBy: [gate('app-active'), step('activate-app', 'Setup activates what it makes.')],
  },
  {
    id: 'C-19',
    sentence:
      'People look for a way to let a client run some integrations and not others. The scope covers all of an instance.',
    right: 'There is no such limit. Count on a client reaching every integration of the instance.',
    sources: [pages.oicInIdcs],
    certainty: 'documented',
    coveredBy: [
      check(
        'lib/setup/adviser/all-integrations.ts#allIntegrations',
        'Which way to call? says so for each way into Oracle Integration.',
      ),
    ],
  },
  {
    id: 'C-20',
    sentence: 'One page wants tenant and domain administrator, another is content with less.',
    right: 'Application Administrator is enough for application and roles; not for a partner certificate.',
    sources: [pages.rolePerEndpoint, opaPrerequisites, pages.oicFaq],
    certainty: 'documented',
    coveredBy: [
      check('lib/domain/rights.ts#rolesThatMay', 'The review names, step by step, the roles of which one is enough.'),
    ],
  },
]
