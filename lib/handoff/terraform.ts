import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffRole, HandoffSubject } from './subject'
import { hclList, hclText } from './words/hcl-text'
import { oneLine } from './words/one-line'

const leavesOut = ({ client, setup, roles, domain }: HandoffSubject): string[] => [
  'The client secret: the provider keeps one in its state file; guard that file.',
  ...client.certificates.map(
    (alias) =>
      `The certificate “${alias}”: the provider has no resource for it; it must be in ${domain.name} first, uploaded by the click path.`,
  ),
  'Which account writes: set up the provider oci as you always do.',
  ...(roles === null ? ['Its roles: this console’s caller could not read them.'] : []),
  ...(setup && setup.manual.length > 0 ? ['What is done outside of the domain: the click path has it.'] : []),
]

/**
 * The application and its roles as resources of Oracle's provider.
 * Source: "oci_identity_domains_app", "oci_identity_domains_grant", "oci_identity_domains_app_roles", "oci_identity_domains_users",
 * Terraform provider for OCI.
 */
export const terraform: Exporter = {
  id: 'terraform',
  title: 'Terraform',
  says: 'The application, and the roles given to it or to its user, as resources oci_identity_domains_*.',
  reader: 'administrator',
  isOfPlan: true,
  isOfApp: true,
  fileName: (subject) => fileName(subject, 'domain', 'tf'),
  mediaType: 'text/plain',
  leavesOut,
  write: (subject) => `${[head(subject), app(subject), ...(subject.roles ?? []).map(role), outputs].join('\n\n')}\n`,
}

const head = ({ client, domain }: HandoffSubject): string =>
  `# The client “${oneLine(client.displayName)}” of the identity domain ${oneLine(domain.name)}.
# In that domain it is there already, and names are unique: import it, or give another domain_url or name.
terraform {
  required_providers {
    oci = {
      source = "oracle/oci"
    }
  }
}

variable "domain_url" {
  type    = string
  default = ${hclText(domain.url)}
}`

const app = ({ client }: HandoffSubject): string =>
  [
    'resource "oci_identity_domains_app" "client" {',
    '  idcs_endpoint   = var.domain_url',
    '  schemas         = ["urn:ietf:params:scim:schemas:oracle:idcs:App"]',
    `  display_name    = ${hclText(client.displayName)}`,
    `  description     = ${hclText(client.description)}`,
    `  active          = ${!client.isInactive}`,
    '  is_oauth_client = true',
    `  client_type     = ${hclText(client.clientType)}`,
    `  trust_scope     = ${hclText(client.trustScope ?? 'Explicit')}`,
    `  bypass_consent  = ${client.bypassConsent}`,
    `  allowed_grants  = ${hclList(client.allowedGrants)}`,
    ...(client.redirectUris.length > 0 ? [`  redirect_uris   = ${hclList(client.redirectUris)}`] : []),
    ...block('based_on_template', 'value', 'CustomWebAppTemplateId'),
    ...client.allowedScopes.flatMap((fqs) => block('allowed_scopes', 'fqs', fqs)),
    ...client.certificates.flatMap((alias) => block('certificates', 'cert_alias', alias)),
    '}',
  ].join('\n')

const block = (name: string, attribute: string, value: string): string[] => [
  `  ${name} {`,
  `    ${attribute} = ${hclText(value)}`,
  '  }',
]

/** A role is named by its id, which the domain tells. */
function role({ role: name, appId, userName }: HandoffRole, index: number): string {
  const filter = `app.value eq ${JSON.stringify(appId)} and displayName eq ${JSON.stringify(name)}`
  return `${userName === undefined ? '' : `${user(userName, index)}\n\n`}data "oci_identity_domains_app_roles" "role_${index + 1}" {
  idcs_endpoint   = var.domain_url
  app_role_filter = ${hclText(filter)}
}

resource "oci_identity_domains_grant" "role_${index + 1}" {
  idcs_endpoint   = var.domain_url
  schemas         = ["urn:ietf:params:scim:schemas:oracle:idcs:Grant"]
  grant_mechanism = "${userName === undefined ? 'ADMINISTRATOR_TO_APP' : 'ADMINISTRATOR_TO_USER'}"
  grantee {
    type  = "${userName === undefined ? 'App' : 'User'}"
    value = ${userName === undefined ? 'oci_identity_domains_app.client.id' : `data.oci_identity_domains_users.holder_${index + 1}.users[0].id`}
  }
  app {
    value = ${hclText(appId)}
  }
  entitlement {
    attribute_name  = "appRoles"
    attribute_value = data.oci_identity_domains_app_roles.role_${index + 1}.app_roles[0].id
  }
}`
}

const user = (userName: string, index: number) =>
  `data "oci_identity_domains_users" "holder_${index + 1}" {
  idcs_endpoint = var.domain_url
  user_filter   = ${hclText(`userName eq ${JSON.stringify(userName)}`)}
}`

const outputs = `output "client_id" {
  value = oci_identity_domains_app.client.name
}`
