import type { Cite } from '../gates/gate'
import { sources } from '../gates/sources'
import { pages } from '../pitfalls/pitfall-sources'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { RecipeId } from '../queries/shapes/recipes'
import { adviserPages } from '../setup/adviser/adviser-pages'

export type AddressKindId =
  | 'oic-trigger'
  | 'oic-developer-api'
  | 'oic-instance'
  | 'oic-audience'
  | 'oic-generation-2'
  | 'opa-process-api'
  | 'opa-decision-api'
  | 'opa-instance'
  | 'fusion'
  | 'gateway'
  | 'domain'
  | 'oci-console'
  | 'unknown'

/** What an address turns out to be, and what calling it takes. */
export interface AddressKind {
  /** `An integration with a REST trigger`. */
  what: string
  product?: ServiceInstance['kind']
  /** How it was told, one sentence. */
  because: string
  /** Absent: nothing is set up to call this. */
  call?: {
    /** The usual one first. */
    recipes: readonly [RecipeId, ...RecipeId[]]
    /** Which of the instance's scopes is asked for, by value; the first that fits. */
    scope: RegExp
    /** Who needs which right, one sentence. */
    role: string
    cites: readonly [Cite, ...Cite[]]
  }
}

const everything = /consumer::all$/

export const addressKinds: Record<AddressKindId, AddressKind> = {
  'oic-trigger': {
    what: 'An integration with a REST trigger',
    product: 'oic',
    because: 'Below /ic/api/integration/v1/flows/ lie the integrations themselves: calling it runs one.',
    call: {
      recipes: ['oic-client-credentials', 'oic-jwt-user-assertion', 'oic-authorization-code'],
      scope: everything,
      role: 'ServiceInvoker is the least that may run integrations: for the application, or for the user in whose name it calls.',
      cites: [sources.oicRoles, sources.oicScopes],
    },
  },
  'oic-developer-api': {
    what: 'A developer API of Oracle Integration',
    product: 'oic',
    because: 'Below /ic/api/ it lists and changes integrations, connections, lookups …; it does not run them.',
    call: {
      recipes: ['oic-developer-api', 'oic-developer-api-as-user'],
      scope: /\/ic\/api\/$/,
      role: 'ServiceUser is the least; what creates something, such as lookups or imports, takes ServiceDeveloper. ServiceInvoker is not enough.',
      cites: [sources.oicRoles, adviserPages.developerApis],
    },
  },
  'oic-instance': {
    what: 'An instance of Oracle Integration',
    product: 'oic',
    because: 'The host is that of Oracle Integration; the path does not say what will be called there.',
    call: {
      recipes: ['oic-client-credentials', 'oic-jwt-user-assertion', 'oic-authorization-code', 'oic-developer-api'],
      scope: everything,
      role: 'ServiceInvoker to run integrations; ServiceUser at least for the developer APIs.',
      cites: [sources.oicRoles, sources.oicScopes],
    },
  },
  'oic-audience': {
    what: 'The primary audience of an Oracle Integration',
    product: 'oic',
    because:
      'It looks like a host and is an identifier: it stands in scopes and tokens. Calls go to the instance’s own address.',
    call: {
      recipes: ['oic-client-credentials', 'oic-jwt-user-assertion', 'oic-authorization-code', 'oic-developer-api'],
      scope: everything,
      role: 'ServiceInvoker to run integrations; ServiceUser at least for the developer APIs.',
      cites: [sources.oicScopes, sources.oicRoles],
    },
  },
  'oic-generation-2': {
    what: 'An address of Oracle Integration Generation 2',
    because:
      'Hosts without .ocp., and the process API below /ic/api/process/, are of Generation 2. What is set up here is for Oracle Integration 3 and Process Automation.',
  },
  'opa-process-api': {
    what: 'The process API of Process Automation',
    product: 'opa',
    because: 'Its API lies below /process/api/.',
    call: {
      recipes: ['opa-jwt-assertion', 'opa-client-credentials'],
      scope: /\/process$/,
      role: 'No role of the identity domain. What may be started is decided inside Process Automation, by the process roles.',
      cites: [sources.opaAuthentication, sources.opaPermissions],
    },
  },
  'opa-decision-api': {
    what: 'The decision API of Process Automation',
    product: 'opa',
    because: 'Its decisions lie below /decision/api/.',
    call: {
      recipes: ['opa-jwt-assertion', 'opa-client-credentials'],
      scope: /\/decision$/,
      role: 'No role of the identity domain. What may be called is decided inside Process Automation, by the process roles.',
      cites: [sources.opaAuthentication, sources.opaPermissions],
    },
  },
  'opa-instance': {
    what: 'An instance of Process Automation',
    product: 'opa',
    because: 'Workspace and Designer lie below /process/ at every instance.',
    call: {
      recipes: ['opa-jwt-assertion', 'opa-client-credentials'],
      scope: /\/process$/,
      role: 'No role of the identity domain for the runtime API. What may be started is decided inside Process Automation.',
      cites: [sources.opaAuthentication, sources.opaPermissions],
    },
  },
  fusion: {
    what: 'A REST API of Fusion Applications',
    product: 'fusion',
    because: 'The host or the path (…RestApi) is that of Fusion.',
    call: {
      recipes: ['oic-to-fusion'],
      scope: /./,
      role: 'Roles are given to the user inside Fusion.',
      cites: [adviserPages.identityPropagation, pages.fusionTokens],
    },
  },
  gateway: {
    what: 'A deployment of OCI API Gateway',
    product: 'gateway',
    because: 'The host is one that OCI gives to gateways.',
    call: {
      recipes: ['api-gateway-jwt'],
      scope: /./,
      role: 'No role: the gateway looks at audience and scope of the token.',
      cites: [pages.gatewayIssuers],
    },
  },
  domain: {
    what: 'A page of an identity domain',
    because:
      'Sign-in, tokens and administration have such addresses. It is not called by the client’s work; it gives the token.',
  },
  'oci-console': {
    what: 'A page of the OCI console',
    because: 'It is for people. Neither an instance nor its domain can be read from it.',
  },
  unknown: {
    what: 'An address this console does not know',
    because:
      'Neither host nor path is that of a service it can set up. It may be a host name of your own in front of one.',
  },
}
