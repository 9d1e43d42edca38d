import type { DomainState } from '../world/domain-state'
import { hex32 } from '../world/ids'
import type { App, AppRole, Author } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { appDefaults, newClientSecret } from './app-defaults'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'

const oicRoles = [
  'ServiceAdministrator',
  'ServiceDeveloper',
  'ServiceMonitor',
  'ServiceDeployer',
  'ServiceUser',
  'ServiceEndUser',
  'ServiceInvoker',
  'ServiceViewer',
]

interface Instance {
  kind: 'opa' | 'oic'
  name: string
  clientId: string
  audience: string
  /** Scope value and what Oracle's console says about it. */
  scopes: [value: string, description: string][]
  roles: string[]
  grants: string[]
  typeUrn: string
}

/** An Oracle Integration instance; shapes as `app-oic-instance.json`, which says what is inferred. */
export function seedOic(domain: DomainState, author: Author, now: number, name: string): App {
  const hex = hex32(`${domain.profile.name} ${name}`).toUpperCase()
  return seedInstance(domain, author, now, {
    kind: 'oic',
    name,
    clientId: `${hex}_APPID`,
    audience: `https://${hex}.integration.${domain.profile.region}.ocp.oraclecloud.com:443`,
    scopes: [
      ['urn:opc:resource:consumer::all', 'Access to integration endpoints'],
      ['/ic/api/', 'Access to the Oracle Integration developer APIs'],
    ],
    roles: oicRoles,
    grants: ['authorization_code', 'client_credentials', 'refresh_token', jwtBearer],
    typeUrn: 'OICINST',
  })
}

/** A Process Automation instance as before 26.01: an application of its own, immutable, JWT assertion off. */
export function seedOpa(domain: DomainState, author: Author, now: number, name: string): App {
  const hex = hex32(`${domain.profile.name} ${name}`)
  return seedInstance(domain, author, now, {
    kind: 'opa',
    name,
    clientId: `OPA${hex.toUpperCase()}_APPID`,
    audience: `https://${name}-${hex.slice(0, 12)}-${domain.profile.region.slice(0, 2)}.process.oci.oraclecloud.com:443`,
    scopes: [
      ['/process', 'Process runtime and design APIs'],
      ['/decision', 'Decision APIs'],
    ],
    roles: ['ServiceAdministrator', 'ServiceDeveloper'],
    grants: ['authorization_code', 'client_credentials', 'refresh_token'],
    typeUrn: 'OPAINST',
  })
}

function seedInstance(domain: DomainState, author: Author, now: number, instance: Instance): App {
  const resource = newResource(domain, kinds.app, author, now)
  const product = instance.kind === 'oic' ? 'Oracle Integration' : 'Process Automation'
  const app: App = {
    ...resource,
    ...appDefaults,
    schemas: [...resource.schemas, opcService],
    displayName: instance.name,
    description: `${product} instance ${instance.name}`,
    name: instance.clientId,
    clientSecret: newClientSecret(),
    active: true,
    isUnmanagedApp: true,
    isOAuthClient: true,
    isOAuthResource: true,
    isOPCService: true,
    meterAsOPCService: true,
    clientType: 'trusted',
    allowedGrants: instance.grants,
    trustScope: 'Account',
    bypassConsent: true,
    allowOffline: true,
    accessTokenExpiry: 3600,
    refreshTokenExpiry: 604_800,
    serviceTypeURN: instance.typeUrn,
    serviceTypeVersion: '1.0',
    basedOnTemplate: { value: `${instance.typeUrn}TemplateId` },
    audience: instance.audience,
    scopes: instance.scopes.map(([value, description]) => ({
      value,
      fqs: `${instance.audience}${value}`,
      displayName: value,
      description,
      requiresConsent: false,
      readOnly: true,
    })),
    [opcService]: { serviceInstanceIdentifier: instance.clientId.replace(/^OPA|_APPID$/g, '') },
    instance: { kind: instance.kind },
  }
  domain.apps.put(app)
  for (const displayName of instance.roles) seedRole(domain, author, now, app, displayName)
  return app
}

function seedRole(domain: DomainState, author: Author, now: number, app: App, displayName: string): void {
  const role: AppRole = {
    ...newResource(domain, kinds.appRole, author, now),
    displayName,
    uniqueName: `${app.id}_${displayName}`,
    adminRole: displayName === 'ServiceAdministrator',
    availableToUsers: true,
    availableToGroups: true,
    availableToClients: true,
    public: false,
    limitedToOneOrMoreGroups: false,
    app: { value: app.id },
  }
  domain.appRoles.put(role)
}
