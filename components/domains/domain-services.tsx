'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { servicesQuery } from '@/lib/queries/services'
import { productNames } from '../setup/product-names'

export function DomainServices({ domainId }: { domainId: string }) {
  const services = useQuery(servicesQuery(domainId))
  return (
    <Panel title="Services" aside="Oracle’s instances, and APIs behind a gateway, that this domain guards" flush>
      {services.isPending && (
        <div className="p-4">
          <Skeleton what="Loading the services" rows={2} isTall />
        </div>
      )}
      {services.isError && (
        <div className="p-4">
          <ApiProblemNote error={services.error} onRetry={() => void services.refetch()} />
        </div>
      )}
      {services.data?.length === 0 && (
        <EmptyState title="No service instance">
          This domain has no Oracle Integration or Process Automation instance, or the console may not see it.
        </EmptyState>
      )}
      {services.data && services.data.length > 0 && (
        <Table caption="Service instances" columns={['Instance', 'Scopes', 'Audience', '']}>
          {services.data.map((service) => (
            <Row key={`${service.appId} ${service.kind}`}>
              <Cell isHead>
                <span className="block font-semibold">{service.displayName}</span>
                <span className="text-soft text-sm">
                  {productNames[service.kind]}
                  {service.carriedBy !== undefined && `, carried by ${service.carriedBy}`}
                </span>
              </Cell>
              <Cell label="Scopes">
                {service.scopes.map(({ value, description }) => (
                  <span
                    key={value}
                    className="block font-mono text-sm"
                    {...(description ? { title: description } : {})}
                  >
                    {value}
                  </span>
                ))}
              </Cell>
              <Cell label="Audience">
                <span className="break-all font-mono text-sm">{service.audience}</span>
                {service.carriedBy !== undefined && (
                  <span className="block text-soft text-sm">A secondary audience of {service.carriedBy}</span>
                )}
              </Cell>
              <Cell>
                {service.kind !== 'other' && (
                  <TextLink
                    href={`/setup?domain=${encodeURIComponent(domainId)}&service=${encodeURIComponent(service.appId)}&kind=${service.kind}`}
                  >
                    Set up a client
                  </TextLink>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  )
}
