import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { mdCode, mdList, mdPage, mdTable, mdText } from './words/markdown'
import { leftOutPart, sheetHead } from './words/sheet-parts'

const leavesOut = ({ call, service }: HandoffSubject): string[] => [
  'From where the caller calls: its addresses are known to whoever runs it.',
  'Addresses behind the host names: Oracle changes them, so allow names and not numbers.',
  ...(call ? [] : [`Where ${service?.displayName ?? 'the service'} answers: ask whoever runs it.`]),
]

/** Which connections must be possible, and nothing that a firewall has no use for. */
export const sheetNetwork: Exporter = {
  id: 'sheet-network',
  title: 'Hand-off sheet',
  says: 'Which hosts and ports the caller must reach, as Markdown.',
  reader: 'network',
  fileName: (subject) => fileName(subject, 'network', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) =>
    mdPage(
      sheetHead(subject, 'For the network team'),
      '## Connections out, from where the caller runs',
      mdTable(
        ['Host', 'Port', 'Protocol', 'What for'],
        connections(subject).map(({ host, port, protocol, why }) => [mdCode(host), port, protocol, mdText(why)]),
      ),
      '## Worth knowing',
      mdList(
        [
          'No connection comes in to the caller for this.',
          'A proxy must pass the header Authorization on, and must not follow a redirect with it.',
          ...(subject.signing
            ? ['The caller’s clock must be right: an assertion is good for 5 minutes from the moment it is signed.']
            : []),
          'If the domain limits applications to network perimeters, the address the caller is seen with must be in one.',
        ].map(mdText),
      ),
      leftOutPart(leavesOut(subject)),
    ),
}

function connections({ domain, service, call, client, grantType }: HandoffSubject) {
  const wanted: [string, string][] = [
    [domain.tokenEndpoint, `tokens from the identity domain ${domain.name}`],
    ...(grantType === 'authorization_code'
      ? [[domain.url, 'people sign in here, from their browsers'] as [string, string]]
      : []),
    ...(call ? [[call.url, `calls of ${service?.displayName ?? 'the service'}`] as [string, string]] : []),
    ...(service?.kind === 'gateway'
      ? [[domain.jwksUri, 'the gateway reads the domain’s keys, unless its policy holds them'] as [string, string]]
      : []),
    ...client.redirectUris.map((uri): [string, string] => [uri, 'browsers are sent back here after a sign-in']),
  ]
  return wanted.flatMap(([address, why]) => {
    if (!URL.canParse(address)) return []
    const { hostname, port, protocol } = new URL(address)
    const isTls = protocol === 'https:'
    return [
      { host: hostname, port: port || (isTls ? '443' : '80'), protocol: isTls ? 'TLS' : 'TCP, not encrypted', why },
    ]
  })
}
