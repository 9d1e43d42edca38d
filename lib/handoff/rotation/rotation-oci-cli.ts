import type { Exporter } from '../exporter'
import { command, json } from '../words/oci-command'
import { oneLine } from '../words/one-line'
import { shellWord } from '../words/shell-word'
import type { RotationSubject } from './rotation-subject'
import { newKeyLeftOut, rotationFile } from './rotation-words'

const name = (subject: RotationSubject) => rotationFile(subject, 'rotation', 'oci-cli.sh')

const leavesOut = (subject: RotationSubject): string[] => [
  `The certificate “${subject.to.alias}” (CERTIFICATE_FILE, DER): whoever made the key pair has it; it is public.`,
  newKeyLeftOut(subject),
  `As whom it writes: the profile of the OCI CLI, which must be an administrator of applications in ${subject.domain.name}${subject.isPartner ? ', and of its security for the trusted partner certificates' : ''}.`,
]

/**
 * The rotation as commands in two halves, as a person has to see between them that the caller has changed over.
 * Source: "identity-domains", OCI CLI Command Reference.
 */
export const rotationOciCli: Exporter<RotationSubject> = {
  id: 'rotation-oci-cli',
  title: 'OCI CLI script',
  says: 'Two halves by the commands oci identity-domains: add the new certificate, and remove the old one later.',
  reader: 'administrator',
  fileName: name,
  mediaType: 'application/x-sh',
  leavesOut,
  write: (subject) =>
    `${[
      head(subject),
      'add() {',
      indented(added(subject)),
      '}',
      '',
      'remove() {',
      indented(removed(subject)),
      '}',
      '',
      turn(subject),
    ].join('\n')}\n`,
}

const head = (subject: RotationSubject): string =>
  [
    '#!/usr/bin/env bash',
    `# Puts the certificate “${oneLine(subject.to.alias)}” in the place of “${oneLine(subject.from.alias)}” in ${oneLine(subject.domain.name)}.`,
    `#   bash ${name(subject)} add      both are good from then on; let the caller change over`,
    `#   bash ${name(subject)} remove   when a call signed with the new key has passed`,
    'set -euo pipefail',
    `DOMAIN_URL=\${DOMAIN_URL:-${shellWord(subject.domain.url)}}`,
    '',
    '# The id of the application with that client ID.',
    'app_id() {',
    indented(
      `${command('apps list', [
        ['filter', '"name eq \\"$1\\""'],
        ['query', "'data.resources[0].id'"],
      ])} --raw-output`,
    ),
    '}',
    '',
  ].join('\n')

const stores = ({ isPartner }: RotationSubject): ['client' | 'partner', string][] => [
  ['client', 'OAuthClientCertificate'],
  ...(isPartner ? [['partner', 'OAuthPartnerCertificate'] as ['partner', string]] : []),
]

const added = (subject: RotationSubject): string =>
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash
    ': "${CERTIFICATE_FILE:?The new certificate, DER}"',
    ...stores(subject).map(([store, schema]) =>
      command(`o-auth-${store}-certificate create`, [
        ['schemas', json([`urn:ietf:params:scim:schemas:oracle:idcs:${schema}`])],
        ['certificate-alias', shellWord(subject.to.alias)],
        ['x509-base64-certificate', '"$(openssl base64 -A -in "$CERTIFICATE_FILE")"'],
      ]),
    ),
    ...subject.apps.map(({ clientId }) =>
      patched(clientId, { op: 'add', path: 'certificates', value: [{ certAlias: subject.to.alias }] }),
    ),
  ].join('\n')

const removed = (subject: RotationSubject): string =>
  [
    ...subject.apps.map(({ clientId }) =>
      patched(clientId, { op: 'remove', path: `certificates[certAlias eq ${JSON.stringify(subject.from.alias)}]` }),
    ),
    ...stores(subject)
      .toReversed()
      .map(([store]) =>
        [
          `old_id=$(${command(`o-auth-${store}-certificates list`, [
            ['filter', shellWord(`certificateAlias eq ${JSON.stringify(subject.from.alias)}`)],
            ['query', "'data.resources[0].id'"],
          ])} --raw-output)`,
          `${command(`o-auth-${store}-certificate delete`, [[`o-auth-${store}-certificate-id`, '"$old_id"']])} --force`,
        ].join('\n'),
      ),
  ].join('\n')

const patched = (clientId: string, operation: object): string =>
  [
    `app=$(app_id ${shellWord(clientId)})`,
    command('app patch', [
      ['app-id', '"$app"'],
      ['schemas', json(['urn:ietf:params:scim:api:messages:2.0:PatchOp'])],
      ['operations', json([operation])],
      // Without this the answer is the whole application, with its secret.
      ['attributes', 'id'],
    ]),
  ].join('\n')

const turn = ({ from, to }: RotationSubject): string =>
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash
    'case "${1:-}" in',
    `  add) add; printf '%s\\n' ${shellWord(`Both are good. Let the caller sign as ${oneLine(to.alias)}.`)} ;;`,
    `  remove) remove; printf '%s\\n' ${shellWord(`${oneLine(from.alias)} is gone.`)} ;;`,
    "  *) echo 'Say add or remove.' >&2; exit 64 ;;",
    'esac',
  ].join('\n')

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
