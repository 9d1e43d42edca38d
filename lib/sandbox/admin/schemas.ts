import { commonReadOnly, type Schema } from './scim/schema'

const scim = 'urn:ietf:params:scim:schemas'
const idcs = `${scim}:oracle:idcs`

const common = {
  always: ['id'],
  request: ['tags', 'idcsPreventedOperations'],
  never: [],
  readOnly: commonReadOnly,
  keys: {},
  unsearchable: [],
  caseExact: ['ocid'],
  immutable: [],
}

/** From the SCIM properties in Oracle's SDK, as far as the sandbox uses the attributes. */
export const appSchema: Schema = {
  ...common,
  resourceType: 'App',
  urns: [`${idcs}:App`, `${idcs}:extension:opcService:App`],
  always: ['id', 'displayName', 'isAliasApp', 'meterAsOPCService', 'disableKmsiTokenAuthentication', 'serviceParams'],
  request: [
    ...common.request,
    'hashedClientSecret',
    'editableAttributes',
    'userRoles',
    'adminRoles',
    'grants',
    'accounts',
  ],
  never: ['instance'],
  readOnly: [
    ...commonReadOnly,
    'clientSecret',
    'hashedClientSecret',
    'isOPCService',
    'meterAsOPCService',
    'isManagedApp',
    'infrastructure',
    'migrated',
    'readyToUpgrade',
    'grantedAppRoles',
    'editableAttributes',
    'userRoles',
    'adminRoles',
    'instance',
  ],
  immutable: ['name', 'basedOnTemplate', 'isAliasApp', 'isUnmanagedApp', 'attrRenderingMetadata'],
  caseExact: [
    'ocid',
    'allowedGrants',
    'allowedOperations',
    'trustScope',
    'allowedScopes.fqs',
    'allowedScopes.idOfDefiningApp',
    'scopes.value',
    'scopes.fqs',
    'grantedAppRoles.value',
  ],
  keys: {
    allowedScopes: ['fqs'],
    scopes: ['value'],
    certificates: ['certAlias'],
    protectableSecondaryAudiences: ['value'],
    allowedTags: ['key', 'value'],
    tags: ['key', 'value'],
  },
  unsearchable: ['audience', 'clientSecret', 'clientType', 'redirectUris', 'secondaryAudiences', 'instance'],
}

export const appRoleSchema: Schema = {
  ...common,
  resourceType: 'AppRole',
  urns: [`${idcs}:AppRole`],
  always: ['id', 'displayName', 'uniqueName'],
  request: [...common.request, 'localizedDisplayName', 'members'],
  caseExact: ['ocid', 'app.value', 'members.value'],
}

export const grantSchema: Schema = {
  ...common,
  resourceType: 'Grant',
  urns: [`${idcs}:Grant`],
  request: [...common.request, 'compositeKey'],
  caseExact: ['ocid', 'grantMechanism', 'grantee.value', 'grantee.type', 'app.value', 'entitlement.attributeValue'],
}

export const userSchema: Schema = {
  ...common,
  resourceType: 'User',
  urns: [`${scim}:core:2.0:User`],
  always: ['id', 'userName'],
  never: ['password'],
  readOnly: [...commonReadOnly, 'password'],
  keys: { emails: ['value', 'type'] },
  unsearchable: ['password'],
}

const certificateSchema = (resourceType: string): Schema => ({
  ...common,
  resourceType,
  urns: [`${idcs}:${resourceType}`],
  always: ['id', 'certificateAlias'],
  caseExact: ['ocid', 'x509Base64Certificate', 'sha1Thumbprint', 'sha256Thumbprint'],
})

export const clientCertificateSchema = certificateSchema('OAuthClientCertificate')
export const partnerCertificateSchema = certificateSchema('OAuthPartnerCertificate')

export const settingsSchema: Schema = {
  ...common,
  resourceType: 'Settings',
  urns: [`${idcs}:Settings`],
}

export const apiKeySchema: Schema = {
  ...common,
  resourceType: 'ApiKey',
  urns: [`${idcs}:apikey`],
  readOnly: [...commonReadOnly, 'fingerprint'],
  immutable: ['key', 'user'],
  caseExact: ['ocid', 'fingerprint', 'key', 'user.value', 'user.ocid'],
  unsearchable: ['key', 'description'],
}
