import { everything } from '../oauth/consumer-scope'
import type { DomainState } from '../world/domain-state'
import { hex32 } from '../world/ids'
import type { App, Author } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { appDefaults, newClientSecret } from './app-defaults'
import { seedRole } from './seed-role'

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
  kind: 'opa' | 'oic' | 'fusion'
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
      [everything, 'Access to integration endpoints'],
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
    audience: processAudience(domain, name),
    scopes: processScopes,
    roles: ['ServiceAdministrator', 'ServiceDeveloper'],
    grants: ['authorization_code', 'client_credentials', 'refresh_token'],
    typeUrn: 'OPAINST',
  })
}

/**
 * Enables Process Automation in an Oracle Integration as since 26.01: no application of its own; the integration's gets the process
 * host as a secondary audience, and the process and decision scopes. How these are spelled in full is not published.
 */
export function carryProcess(domain: DomainState, oic: App, name: string): void {
  const audience = processAudience(domain, name)
  domain.apps.put({
    ...oic,
    scopes: [...(oic.scopes ?? []), ...scopesOf(oic.audience ?? '', processScopes)],
    protectableSecondaryAudiences: [...(oic.protectableSecondaryAudiences ?? []), { value: audience }],
    instance: { kind: 'oic', process: { name, audience } },
  })
}

/** A Fusion environment; shapes as `app-fusion-instance.json`. Its business roles are inside Fusion. */
export function seedFusion(domain: DomainState, author: Author, now: number, name: string): App {
  const digits = String(Number.parseInt(hex32(`${domain.profile.name} ${name}`).slice(0, 7), 16)).padStart(9, '1')
  return seedInstance(domain, author, now, {
    kind: 'fusion',
    name,
    clientId: `FA${digits}_APPID`,
    audience: `urn:opc:resource:fa:instanceid=${digits}`,
    scopes: [[everything, 'Access to Fusion Applications REST APIs']],
    roles: [],
    grants: ['authorization_code', 'client_credentials', 'refresh_token', jwtBearer],
    typeUrn: 'ERP',
  })
}

const processScopes: Instance['scopes'] = [
  ['/process', 'Process runtime and design APIs'],
  ['/decision', 'Decision APIs'],
]

function processAudience({ profile }: DomainState, name: string): string {
  const hex = hex32(`${profile.name} ${name}`)
  return `https://${name}-${hex.slice(0, 12)}-${profile.region.slice(0, 2)}.process.oci.oraclecloud.com:443`
}

const scopesOf = (audience: string, scopes: Instance['scopes']): NonNullable<App['scopes']> =>
  scopes.map(([value, description]) => ({
    value,
    fqs: `${audience}${value}`,
    displayName: value,
    description,
    requiresConsent: false,
    readOnly: true,
  }))

const products = { oic: 'Oracle Integration', opa: 'Process Automation', fusion: 'Fusion Applications' }

function seedInstance(domain: DomainState, author: Author, now: number, instance: Instance): App {
  const resource = newResource(domain, kinds.app, author, now)
  const app: App = {
    ...resource,
    ...appDefaults,
    schemas: [...resource.schemas, opcService],
    displayName: instance.name,
    description: `${products[instance.kind]} instance ${instance.name}`,
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
    scopes: scopesOf(instance.audience, instance.scopes),
    [opcService]: { serviceInstanceIdentifier: instance.clientId.replace(/^OPA|_APPID$/g, '') },
    instance: { kind: instance.kind },
  }
  domain.apps.put(app)
  for (const displayName of instance.roles)
    seedRole(domain, author, now, app.id, displayName, displayName === 'ServiceAdministrator')
  return app
}
