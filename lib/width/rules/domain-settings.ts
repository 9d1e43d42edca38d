import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import type { WidthRule } from '../width'

/** Settings of the domain that make each of its applications wider. */
export const domainSettings: WidthRule = ({ settings }) => [
  ...(settings?.accountAlwaysTrustScope
    ? [
        {
          id: 'allow-all-resources',
          severity: 'everything' as const,
          certainty: 'documented' as const,
          says: 'The domain allows all resources to every application, so what was chosen in this one counts for nothing.',
          cites: [pages.settings, sources.scopes] as const,
          narrows: [
            {
              title: 'Let each application keep to its own',
              desired: { settings: { accountAlwaysTrustScope: false } },
              isWholeDomain: true as const,
            },
          ],
        },
      ]
    : []),
  ...(settings?.signingCertPublicAccess
    ? [
        {
          id: 'signing-key-access',
          severity: 'look' as const,
          certainty: 'documented' as const,
          says: 'Anybody may read the domain’s signing keys. They are public keys, and whoever checks its tokens needs them; nobody else does.',
          cites: [pages.signingCertificate, sources.tokenValidation] as const,
          narrows: [
            {
              title: 'Close the access',
              desired: { settings: { signingCertPublicAccess: false } },
              isWholeDomain: true as const,
            },
          ],
        },
      ]
    : []),
]
