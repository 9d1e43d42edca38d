import appTable from './schema/app.json'
import appRoleTable from './schema/app-role.json'
import grantTable from './schema/grant.json'
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
export const clientCertificateSchema = schemaOf(clientCertificateTable)
export const partnerCertificateSchema = schemaOf(partnerCertificateTable)
/** Oracle's own resource type is called `Settings`, the model in its SDK `Setting`. */
export const settingsSchema = schemaOf({ ...settingTable, resourceType: 'Settings' })
