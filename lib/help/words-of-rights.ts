import { sources } from '../gates/sources'
import { pages } from '../pitfalls/pitfall-sources'
import type { Word } from './word'

/** What a client may do, in the domain and at its services. */
export const wordsOfRights: readonly Word[] = [
  {
    name: 'Configure client access',
    was: 'Settings › Default Settings › Access Signing Certificate',
    elsewhere: 'Settings › Domain settings › Access signing certificate',
    api: 'signingCertPublicAccess',
    means:
      'Whether strangers may read the domain’s signing keys. Whoever verifies tokens by itself, such as a gateway with remote keys, needs it on.',
    cites: [pages.signingCertificate],
  },
  {
    name: 'Authorized resources',
    was: 'Token Issuance Policy: All, Tagged, Specific',
    elsewhere: 'Confidential, on some new pages, for Specific',
    api: 'trustScope: Account, Tags, Explicit, Default',
    means:
      'For which resources the application may get tokens. Specific means those in its own list; All is wider than any use needs.',
    cites: [pages.allResources, sources.scopes, sources.confidentialApplication],
  },
  {
    name: 'Default token issuance policy',
    was: 'Settings › OAuth',
    api: 'accountAlwaysTrustScope, defaultTrustScope',
    means: 'The domain’s own setting. Allow all resources overrides what every application says.',
    cites: [pages.settings],
  },
  {
    name: 'Resources, Add scope',
    was: 'Resources: Add Scope',
    elsewhere: 'the toggle Add resources',
    api: 'allowedScopes[].fqs',
    means: 'The scopes the application was given. A scope that exists and is not in this list is refused.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Fully qualified scope',
    api: 'fqs',
    means: 'A resource application’s audience with the scope’s value right behind it; nothing is put between the two.',
    cites: [sources.scopes, sources.scopeJoined],
  },
  {
    name: 'Primary audience, secondary audience',
    api: 'audience, protectableSecondaryAudiences',
    means:
      'Whom tokens of a resource application are for. The secondary ones are put into every token, as with Process Automation carried by Oracle Integration since 26.01.',
    trap: 'The audience of a service is not the aud of an assertion, which is the domain.',
    cites: [sources.scopes, pages.sdk],
  },
  {
    name: 'App roles',
    was: 'Grant the client access to Identity Cloud Service Admin APIs',
    elsewhere: 'the toggle Add app roles',
    api: 'grantedAppRoles',
    means: 'Roles on the domain’s own API, such as Application Administrator.',
    trap: 'Application roles are those of a service.',
    cites: [sources.confidentialApplication, pages.rolePerEndpoint],
  },
  {
    name: 'Application roles',
    was: 'Application Roles › Assign Users, Assign Applications',
    elsewhere: 'Manage users, Manage applications',
    api: 'AppRoles, Grants',
    means:
      'Roles of a service: ServiceInvoker, ServiceUser, ServiceDeveloper, ServiceAdministrator. They are in no token; the service looks them up.',
    trap: 'App roles are those of the domain’s own API.',
    cites: [sources.oicRoles],
  },
  {
    name: 'ServiceInvoker',
    api: 'AppRoles displayName',
    means:
      'The role of Oracle Integration that runs an integration: of the user for a user’s token, of the application for a client’s.',
    cites: [sources.oicRoles, sources.oicAcrossDomains],
  },
  {
    name: 'Process application roles',
    means: 'What somebody may do with one process application, given inside Process Automation; no domain shows them.',
    trap: 'Process Automation’s two roles in the domain, ServiceAdministrator and ServiceDeveloper, do not start a process.',
    cites: [sources.opaPermissions],
  },
  {
    name: 'Activate',
    was: 'Activate (button)',
    elsewhere: 'Actions › Activate',
    api: 'active',
    means: 'A new application is inactive until this last step of its workflow.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Client ID',
    api: 'name',
    means: 'What a client calls itself at the token endpoint. It never changes, and is not the display name.',
    cites: [sources.useOAuth, pages.sdk],
  },
  {
    name: 'Client secret, Regenerate',
    was: 'Show Secret, Regenerate',
    api: 'clientSecret',
    means: 'The client’s password. The API returns it with every application unless attributes are asked for by name.',
    cites: [sources.confidentialApplication, pages.sdk],
  },
  {
    name: 'Bypass consent',
    api: 'bypassConsent',
    means: 'People who sign in are not asked whether the application may act for them.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Allow HTTP URLs',
    was: 'Allow non-HTTPS URLs',
    api: 'allUrlSchemesAllowed',
    means: 'Lets the application have redirect URLs that are not https.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Allow token refresh',
    api: 'allowOffline',
    means: 'Of the resource application: refresh tokens are given for its scopes when offline_access is asked for.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'Client IP address',
    was: 'Network Perimeters',
    api: 'clientIPChecking, appsNetworkPerimeters',
    means: 'From which networks the application may ask for tokens. A right secret from the wrong network fails.',
    cites: [sources.confidentialApplication],
  },
  {
    name: 'ECID',
    elsewhere: 'opc-request-id in OCI’s own APIs, correlation ID in diagnostics',
    means: 'The id of one request, in the body of an OAuth error. Oracle’s support finds the request by it.',
    cites: [sources.invalidClient],
  },
  {
    name: 'Trigger connection, invoke connection',
    means:
      'In Oracle Integration: what lets callers in, and what calls out. A trigger whose policy does not allow OAuth refuses a perfect token.',
    cites: [pages.oicTriggers],
  },
  {
    name: 'Design-time URL, runtime URL',
    means:
      'Two addresses of an Oracle Integration: developer APIs are called at the first, integrations run at the second.',
    cites: [pages.oicDeveloperApis],
  },
]
