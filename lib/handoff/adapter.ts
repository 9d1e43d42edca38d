import { jwtBearer } from '../facts/grant-types'
import { jwtHeaders, jwtPayload, propertySheet } from './adapter-files'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { oneLine } from './words/one-line'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const unfit = ({ grantType, signing }: HandoffSubject): string | undefined =>
  grantType === jwtBearer && signing ? undefined : 'The REST adapter signs only where the grant is JWT assertion.'

const leavesOut = ({ signing }: HandoffSubject): string[] => [
  `The private key: whoever has it uploads it to Oracle Integration, Settings, Certificates, as a signing key with the alias ${signing?.alias ?? ''}.`,
]

const shared = { reader: 'integrator', unfit, leavesOut } as const

/** JWT headers of a connection "OAuth using JWT User Assertion". */
export const adapterHeaders: Exporter = {
  ...shared,
  id: 'adapter-headers',
  title: 'OIC REST adapter: JWT headers',
  says: 'The file that the connection “OAuth using JWT User Assertion” takes as JWT headers.',
  fileName: (subject) => fileName(subject, 'jwt-headers', 'json'),
  mediaType: 'application/json',
  write: ({ signing }) => json(jwtHeaders(signing?.alias ?? '')),
}

export const adapterPayload: Exporter = {
  ...shared,
  id: 'adapter-payload',
  title: 'OIC REST adapter: JWT payload',
  says: 'The file that the connection takes as JWT payload; it computes exp, iat and jti for each call.',
  unfit: (subject) =>
    unfit(subject) ??
    (subject.userName === undefined
      ? 'The payload names a user; this application alone does not say whom.'
      : undefined),
  fileName: (subject) => fileName(subject, 'jwt-payload', 'json'),
  mediaType: 'application/json',
  write: ({ client, userName = '', signing }) =>
    json(jwtPayload({ clientId: client.clientId, userName, audience: signing?.audience })),
}

export const adapterSheet: Exporter = {
  ...shared,
  id: 'adapter-sheet',
  title: 'OIC REST adapter: connection',
  says: 'Every field of the connection on one sheet.',
  fileName: (subject) => fileName(subject, 'connection', 'txt'),
  mediaType: 'text/plain',
  leavesOut: (subject) => [...leavesOut(subject), 'The client secret: whoever ran the setup was shown it once.'],
  write: ({ client, domain, service, scope, signing }) =>
    propertySheet(
      [
        { label: 'Connection type', value: 'REST API base URL' },
        { label: 'Connection URL', value: service?.baseUrl ?? 'ask whoever runs the service' },
        { label: 'Security policy', value: 'OAuth using JWT User Assertion' },
        { label: 'Access Token URI', value: domain.tokenEndpoint },
        { label: 'JWT Private key alias', value: signing?.alias ?? '' },
        { label: 'Client ID', value: client.clientId },
        { label: 'Scope', value: scope },
      ].map(({ label, value }) => ({ label, value: oneLine(value) })),
    ),
}
