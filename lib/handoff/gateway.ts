import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { tokenPolicy } from './gateway-policy'
import type { HandoffSubject } from './subject'

/** What the setup worked out with the domain's key in it, if it did. */
const fromSetup = ({ setup }: HandoffSubject): string | undefined =>
  setup?.manual.flatMap(({ files = [] }) => files).find(({ name }) => name.endsWith('_gateway-policy.json'))?.content

/** The part `requestPolicies.authentication` of a deployment. */
export const gateway: Exporter = {
  id: 'gateway-policy',
  title: 'API Gateway policy',
  says: 'JSON for requestPolicies.authentication of the gateway’s deployment.',
  reader: 'integrator',
  unfit: ({ service }) => (service?.kind === 'gateway' ? undefined : 'The called instance is no API gateway.'),
  fileName: (subject) => fileName(subject, 'gateway-policy', 'json'),
  mediaType: 'application/json',
  leavesOut: (subject) => [
    `Each route’s authorization: ANY_OF with the scope as a token has it, without the audience ${subject.service?.audience ?? ''}.`,
    ...(fromSetup(subject) === undefined
      ? [
          `The domain’s key: the gateway reads it at ${subject.domain.jwksUri}, for which an administrator of ${subject.domain.name} opens access to the signing certificate.`,
        ]
      : ['Later keys: when the domain changes its key, take this again.']),
  ],
  write: (subject) =>
    fromSetup(subject) ??
    `${JSON.stringify(
      tokenPolicy({
        issuer: subject.domain.issuer,
        audience: subject.service?.audience ?? '',
        keys: { type: 'REMOTE_JWKS', uri: subject.domain.jwksUri, maxCacheDurationInHours: 1 },
      }),
      null,
      2,
    )}\n`,
}
