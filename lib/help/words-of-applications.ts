import { sources } from '../gates/sources'
import { pages } from '../pitfalls/pitfall-sources'
import type { Word } from './word'

/** What an application is, and how it asks for tokens. */
export const wordsOfApplications: readonly Word[] = [
  {
    name: 'Identity domain',
    was: 'Identity Cloud Service instance, stripe, IDCS',
    api: 'idcs_endpoint',
    means:
      'Where users, applications and grants live, and what issues the tokens. Its Domain URL is on its page, under Details or Overview.',
    cites: [sources.useOAuth],
  },
  {
    name: 'Integrated applications',
    was: 'Applications',
    api: '/admin/v1/Apps',
    means: 'The applications that people made in the domain: among them the clients that ask for tokens.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Oracle Cloud Services',
    was: 'Applications (Oracle Cloud Services)',
    api: 'isOPCService',
    means:
      'Applications that Oracle made for its instances. They define scopes and roles, and cannot be edited: a client of your own asks for their scopes.',
    cites: [sources.oicRoles, pages.sdk],
  },
  {
    name: 'Confidential application',
    was: 'Trusted Application',
    api: 'basedOnTemplate CustomWebAppTemplateId',
    means:
      'The kind of application that can keep a secret: what a client of Oracle Integration or Process Automation is.',
    trap: 'The client type Confidential is another thing; and newer pages say Confidential under Authorized resources where Specific is meant.',
    cites: [sources.confidentialApplication, pages.generateTokens],
  },
  {
    name: 'Client type',
    was: 'Trusted Client (check box under Security)',
    api: 'clientType: trusted, confidential, public',
    means:
      'Trusted is needed for a client that signs assertions in the name of users; Confidential is enough otherwise.',
    trap: 'A confidential application may be of either type.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Client configuration',
    was: 'Configure this application as a client now (tab Client)',
    api: 'isOAuthClient',
    means: 'Makes the application one that may ask for tokens.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Resource server configuration',
    was: 'Configure this application as a resource server (tab Resources)',
    api: 'isOAuthResource',
    means: 'Makes the application one that defines scopes, so that tokens are issued for it.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Allowed grant types',
    elsewhere: 'under the heading Authorization',
    api: 'allowedGrants',
    means:
      'By which grants the application may ask: client credentials, JWT assertion, authorization code, refresh token …',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'JWT assertion',
    was: 'JWT Assertion',
    api: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    means: 'The grant by which a client gets a token in the name of a user: it signs a user assertion that names them.',
    trap: 'A JWT client assertion is no grant: it stands for the client secret.',
    cites: [sources.assertionGrant],
  },
  {
    name: 'Resource owner',
    was: 'Resource Owner',
    api: 'grant_type=password',
    means: 'The grant by which a client sends a user’s password. Whoever signs in elsewhere cannot use it.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'User assertion',
    api: 'assertion',
    means: 'A JWT that the client signs and that names the user in sub. It is exchanged for an access token.',
    cites: [sources.userAssertion],
  },
  {
    name: 'Client assertion',
    api: 'client_assertion',
    means: 'A JWT that the client signs in place of its secret: iss and sub are both its client ID.',
    cites: [sources.userAssertion],
  },
  {
    name: 'Certificate alias',
    was: 'Trusted Client certificate',
    api: 'certificates[].certAlias, kid, x5t',
    means:
      'The name under which a certificate was imported into the application. An assertion’s kid must be this name, or its x5t the thumbprint.',
    trap: 'Oracle says alias where the JWT says kid.',
    cites: [sources.kidIsAlias, sources.userAssertion],
  },
  {
    name: 'Trusted partner certificates',
    was: 'Settings › Partner Settings',
    elsewhere: 'TrustedPartnerCertificates in the REST reference',
    api: 'OAuthPartnerCertificates',
    means:
      'Certificates that the whole domain trusts. Published procedures disagree whether one is needed beside the application’s own.',
    trap: 'An identity propagation trust is another object, for token exchange.',
    cites: [pages.partnerCertificates, pages.importPartner],
  },
]
