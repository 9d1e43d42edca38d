import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffRole, HandoffSubject } from './subject'
import { command, json, type Option } from './words/oci-command'
import { oneLine } from './words/one-line'
import { shellWord } from './words/shell-word'

const leavesOut = ({ client, domain, roles, setup }: HandoffSubject): string[] => [
  'The client secret: the domain makes one; the script prints the client ID and not the secret, which the console shows.',
  ...client.certificates.map(
    (alias, index) =>
      `The certificate “${alias}” (${fileVariable(index)}, DER): whoever made the key pair has it; it is public.`,
  ),
  `As whom it writes: the profile of the OCI CLI, which must be an administrator of applications in ${domain.name}.`,
  ...(roles === null ? ['Its roles: this console’s caller could not read them.'] : []),
  ...(setup && setup.manual.length > 0 ? ['What is done outside of the domain: the click path has it.'] : []),
]

const name = (subject: HandoffSubject) => fileName(subject, 'domain', 'oci-cli.sh')

/**
 * Commands that make the same application in a domain that has none of this name.
 * Source: "identity-domains", OCI CLI Command Reference.
 */
export const ociCli: Exporter = {
  id: 'oci-cli',
  title: 'OCI CLI script',
  says: 'Makes the same application in a domain by the commands oci identity-domains.',
  reader: 'administrator',
  isOfPlan: true,
  isOfApp: true,
  fileName: name,
  mediaType: 'application/x-sh',
  leavesOut,
  write: (subject) =>
    `${[head(subject), ...subject.client.certificates.map(certificate), app(subject), ...(subject.roles ?? []).map(role), 'printf \'Client ID: %s\\n\' "$client_id"'].join('\n\n')}\n`,
}

const head = (subject: HandoffSubject): string =>
  [
    '#!/usr/bin/env bash',
    `# Makes the client “${oneLine(subject.client.displayName)}” as it is in ${oneLine(subject.domain.name)}.`,
    `#   bash ${name(subject)}`,
    '# DOMAIN_URL makes it in another domain; there its scopes and roles must exist too.',
    'set -euo pipefail',
    `DOMAIN_URL=\${DOMAIN_URL:-${shellWord(subject.domain.url)}}`,
  ].join('\n')

/** In which the file of that certificate is named. */
const fileVariable = (index: number): string => (index === 0 ? 'CERTIFICATE_FILE' : `CERTIFICATE_FILE_${index + 1}`)

const certificate = (alias: string, index: number): string =>
  [
    `: "\${${fileVariable(index)}:?The certificate of the key that signs, DER}"`,
    command('o-auth-client-certificate create', [
      ['schemas', json(['urn:ietf:params:scim:schemas:oracle:idcs:OAuthClientCertificate'])],
      ['certificate-alias', shellWord(alias)],
      ['x509-base64-certificate', `"$(openssl base64 -A -in "$${fileVariable(index)}")"`],
    ]),
  ].join('\n')

const app = ({ client }: HandoffSubject): string =>
  [
    `app=$(${command('app create', [
      ['schemas', json(['urn:ietf:params:scim:schemas:oracle:idcs:App'])],
      ['based-on-template', json({ value: 'CustomWebAppTemplateId' })],
      ['display-name', shellWord(client.displayName)],
      ['description', shellWord(client.description)],
      ['active', String(!client.isInactive)],
      ['is-o-auth-client', 'true'],
      ['client-type', shellWord(client.clientType)],
      ['trust-scope', shellWord(client.trustScope ?? 'Explicit')],
      ['bypass-consent', String(client.bypassConsent)],
      ['allowed-grants', json(client.allowedGrants)],
      ['allowed-scopes', json(client.allowedScopes.map((fqs) => ({ fqs })))],
      ...(client.redirectUris.length > 0 ? [['redirect-uris', json(client.redirectUris)] as Option] : []),
      ...(client.certificates.length > 0
        ? [['certificates', json(client.certificates.map((certAlias) => ({ certAlias })))] as Option]
        : []),
      ['query', "'[data.id, data.name]'"],
      ['output', 'json'],
    ])})`,
    '# Two texts in a list; neither has a quote in it.',
    "app_id=$(printf '%s' \"$app\" | tr -d '\\n' | cut -d '\"' -f 2)",
    "client_id=$(printf '%s' \"$app\" | tr -d '\\n' | cut -d '\"' -f 4)",
  ].join('\n')

function role({ role: title, appId, userName }: HandoffRole): string {
  const filter = `app.value eq ${JSON.stringify(appId)} and displayName eq ${JSON.stringify(title)}`
  const literal = JSON.stringify(appId).replaceAll("'", "'\\''")
  return [
    ...(userName === undefined ? [] : [holder(userName)]),
    `role_id=$(${command('app-roles list', [
      ['filter', shellWord(filter)],
      ['query', "'data.resources[0].id'"],
    ])} --raw-output)`,
    command('grant create', [
      ['schemas', json(['urn:ietf:params:scim:schemas:oracle:idcs:Grant'])],
      ['grant-mechanism', userName === undefined ? 'ADMINISTRATOR_TO_APP' : 'ADMINISTRATOR_TO_USER'],
      ['grantee', userName === undefined ? grantee('App', '$app_id') : grantee('User', '$user_id')],
      ['app', `'{"value":${literal}}'`],
      ['entitlement', '"{\\"attributeName\\":\\"appRoles\\",\\"attributeValue\\":\\"$role_id\\"}"'],
    ]),
  ].join('\n')
}

const grantee = (type: string, id: string) => `"{\\"type\\":\\"${type}\\",\\"value\\":\\"${id}\\"}"`

const holder = (userName: string): string =>
  `user_id=$(${command('users list', [
    ['filter', shellWord(`userName eq ${JSON.stringify(userName)}`)],
    ['query', "'data.resources[0].id'"],
  ])} --raw-output)`
