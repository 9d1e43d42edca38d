import { FactList, type Item } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import type { DomainDetail } from '@/lib/queries/shapes/domains'

/** What a domain says about itself in public. */
export function DiscoveryFacts({ discovery }: { discovery: DomainDetail['discovery'] }) {
  const { issuer, tokenEndpoint, jwksUri, elsewhere, signingCertPublicAccess } = discovery
  const items: Item[] = [
    { label: 'Issuer', value: issuer, mono: true },
    { label: 'Token endpoint', value: tokenEndpoint, mono: true },
    { label: 'Signing keys', value: jwksUri, mono: true },
    ...(signingCertPublicAccess === undefined
      ? []
      : [
          {
            label: 'Access signing certificate',
            value: signingCertPublicAccess
              ? 'Open: anybody may read the signing keys'
              : 'Closed: who has no token of this domain cannot read the signing keys',
          },
        ]),
  ]
  return (
    <div className="grid gap-4">
      <FactList items={items} />
      {elsewhere.length > 0 && (
        <Notice
          tone="maybe"
          title={`It names ${elsewhere.length === 1 ? 'one endpoint' : `${elsewhere.length} endpoints`} at another address`}
        >
          No credential goes there; the console uses the domain’s own address only.
          <ul className="mt-1.5 grid gap-0.5 font-mono text-sm">
            {elsewhere.map((url) => (
              <li key={url} className="break-all">
                {url}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
