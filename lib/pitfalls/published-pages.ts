import { sources } from '../gates/sources'
import { check, gate, notYet, step } from './cover'
import type { Topic } from './pitfall'
import { pages } from './pitfall-sources'

const { userAssertion, assertionGrant, confidentialApplication, accessToken } = sources

export const publishedPages: Topic = {
  id: 'published-pages',
  title: 'Errors in published pages',
  lead: 'Slips in the documentation itself. Do not copy these.',
  pitfalls: [
    {
      id: 'D-1',
      sentence:
        'On the page about assertions the text was changed, but not the encoded samples: aud, x5t and times differ between the two.',
      right: 'Go by the tables and the code on that page, not by the printed sample.',
      sources: [userAssertion],
      certainty: 'documented',
      coveredBy: [gate('assertion-audience'), gate('assertion-times'), gate('key-known')],
    },
    {
      id: 'D-2',
      sentence:
        'The page about the assertion grant prints grant_type=password in its requests, and tells to make a mobile application.',
      right: 'grant_type is urn:ietf:params:oauth:grant-type:jwt-bearer, and the application a confidential one.',
      sources: [assertionGrant, sources.assertionRules],
      certainty: 'documented',
      coveredBy: [
        gate('grant-allowed'),
        check('lib/facts/grant-types.ts#jwtBearer', 'Test sends the grant by its right name.'),
      ],
    },
    {
      id: 'D-3',
      sentence: 'A complete private key stands on a public page.',
      right: 'It is nobody’s secret any more. Do not use it, not even for a trial.',
      sources: [userAssertion],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/jose/known-keys.ts#knownKeyProblem',
          'It is recognised by its fingerprint and refused, as a key and as a certificate.',
        ),
      ],
    },
    {
      id: 'D-4',
      sentence: 'The page about client credentials still says Trusted Application, a name the console no longer has.',
      right: 'It is the confidential application. Trusted now is a client type.',
      sources: [pages.clientCredentials, confidentialApplication],
      certainty: 'documented',
      coveredBy: [gate('client-trusted')],
    },
    {
      id: 'D-5',
      sentence: 'The help text of Introspect is that of the implicit grant, so it says nothing about introspection.',
      right: 'Introspect lets a client ask the domain about a token. Calling a service does not need it.',
      sources: [confidentialApplication],
      certainty: 'documented',
      coveredBy: [step('create-app', 'Setup leaves it off, and the way by hand says what it is for.')],
    },
    {
      id: 'D-6',
      sentence: 'Sample hosts of Oracle Integration are written with hyphens where real ones have dots.',
      right: 'Take the address from the instance.',
      sources: [pages.oicDeveloperApis],
      certainty: 'documented',
      coveredBy: [
        check('lib/domain/service-instance.ts#serviceInstances', 'Addresses come from the instance’s application.'),
        check('lib/endpoint/read-host.ts#readHost', 'Whose address is this? reads the hyphens as dots, and says so.'),
      ],
    },
    {
      id: 'D-7',
      sentence: 'The issuer of a token stands in the documentation in four versions.',
      right: 'Trust discovery and a real token.',
      sources: [pages.gatewayIssuers, pages.settings, accessToken],
      certainty: 'documented',
      coveredBy: [check('lib/domain/discovery.ts#readDiscovery', 'The issuer is shown as the domain spells it.')],
    },
    {
      id: 'D-8',
      sentence:
        'Pages still describe the domain’s own audit events, which have had no new data since 15 December 2024.',
      right: 'Use the OCI Audit service.',
      sources: [pages.auditEvents],
      certainty: 'documented',
      coveredBy: [notYet('Assay reads no audit events of a domain, old or new.')],
    },
    {
      id: 'D-9',
      sentence: 'Under Authorized resources some pages say Confidential where the choice is Specific.',
      right: 'Choose Specific.',
      sources: [confidentialApplication, pages.allResources],
      certainty: 'inferred',
      coveredBy: [
        step('create-app', 'Setup writes Specific itself, and the way by hand says that Confidential there means it.'),
      ],
    },
  ],
}
