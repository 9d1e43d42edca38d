import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { certificatesQuery } from '@/lib/queries/certificates'
import type { AppView } from '@/lib/queries/shapes/app-view'

/** By which certificates the domain checks what it signs. */
export function AppCertificates({ domainId, app: { certificates } }: { domainId: string; app: AppView }) {
  const stored = useQuery(certificatesQuery(domainId))
  const endOf = (alias: string) =>
    stored.data?.find((each) => each.store === 'client' && each.alias.toLowerCase() === alias.toLowerCase())?.notAfter
  return (
    <Panel title="Its certificates" aside={<TextLink href="/certificates">All certificates</TextLink>} flush>
      {certificates.length === 0 ? (
        <EmptyState title="None">It can sign nothing: it proves itself by its client secret.</EmptyState>
      ) : (
        <Table caption="Certificates" columns={['Alias', 'Thumbprint (x5t)', 'Ends']}>
          {certificates.map(({ alias, x5t }) => {
            const end = endOf(alias)
            return (
              <Row key={alias}>
                <Cell isHead>
                  <span className="font-mono text-sm">{alias}</span>
                </Cell>
                <Cell label="Thumbprint (x5t)">
                  <span className="break-all font-mono text-sm">{x5t ?? 'not told'}</span>
                </Cell>
                <Cell label="Ends">
                  {end ? <RelativeTime at={end} past="ended" /> : stored.isPending ? '…' : 'not told'}
                </Cell>
              </Row>
            )
          })}
        </Table>
      )}
    </Panel>
  )
}
