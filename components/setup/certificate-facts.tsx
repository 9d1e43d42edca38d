import { CopyButton } from '@/components/ui/copy-button'
import { FactList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Certificate } from '@/lib/jose/certificate'

/** Everything by which a certificate is recognised elsewhere. */
export function CertificateFacts({ alias, facts }: { alias: string; facts: Certificate }) {
  return (
    <div className="grid gap-4">
      <FactList
        items={[
          { label: 'Alias (kid)', value: alias, mono: true },
          { label: 'Subject', value: facts.subject, mono: true },
          {
            label: 'Valid',
            value: (
              <>
                {facts.notBefore.slice(0, 10)} to {facts.notAfter.slice(0, 10)} ·{' '}
                <RelativeTime at={facts.notAfter} ahead="expires" past="expired" />
              </>
            ),
          },
          { label: 'Key', value: `RSA, ${facts.keyBits.toLocaleString('en')} bits · signed ${facts.alg}` },
          {
            label: 'SHA-1 thumbprint',
            value: facts.sha1Hex,
            mono: true,
            aside: <CopyButton text={facts.sha1Hex} label="Copy SHA-1 thumbprint" isIcon />,
          },
          {
            label: 'SHA-256 thumbprint',
            value: facts.sha256Hex,
            mono: true,
            aside: <CopyButton text={facts.sha256Hex} label="Copy SHA-256 thumbprint" isIcon />,
          },
        ]}
      />
      {facts.warnings.map((warning) => (
        <Notice key={warning} tone="maybe" title={warning} />
      ))}
    </div>
  )
}
