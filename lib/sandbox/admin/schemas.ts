import apiKeyTable from './schema/api-key.json'
import appTable from './schema/app.json'
import appRoleTable from './schema/app-role.json'
import grantTable from './schema/grant.json'
import groupTable from './schema/group.json'
import propagationTrustTable from './schema/identity-propagation-trust.json'
import myAppTable from './schema/my-app.json'
import clientCertificateTable from './schema/oauth-client-certificate.json'
import partnerCertificateTable from './schema/oauth-partner-certificate.json'
import settingTable from './schema/setting.json'
import userTable from './schema/user.json'
import type { Schema } from './scim/attribute'
import { readTable, type SchemaTable } from './scim/read-table'

/** Read when first needed: a sandbox that only gives tokens never pays for it. */
export function schemaOf(table: SchemaTable): () => Schema {
  let schema: Schema | undefined
  return () => {
    schema ??= readTable(table)
    return schema
  }
}

export const appSchema = schemaOf(appTable)
export const appRoleSchema = schemaOf(appRoleTable)
export const grantSchema = schemaOf(grantTable)
export const userSchema = schemaOf(userTable)
export const groupSchema = schemaOf(groupTable)
export const apiKeySchema = schemaOf(apiKeyTable)
export const myAppSchema = schemaOf(myAppTable)
export const propagationTrustSchema = schemaOf(propagationTrustTable)
export const clientCertificateSchema = schemaOf(clientCertificateTable)
export const partnerCertificateSchema = schemaOf(partnerCertificateTable)
/** Not in Oracle's SDK; its REST page describes it in the words of the partner certificate. */
export const trustedPartnerCertificateSchema = schemaOf({
  ...partnerCertificateTable,
  resourceType: 'TrustedPartnerCertificate',
  schema: 'urn:ietf:params:scim:schemas:oracle:idcs:TrustedPartnerCertificate',
})
/** Oracle's own resource type is called `Settings`, the model in its SDK `Setting`. */
export const settingsSchema = schemaOf({ ...settingTable, resourceType: 'Settings' })
