'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { grantName } from '@/lib/facts/grant-names'
import { clientAppsQuery } from '@/lib/queries/apps'
import type { ClientApp } from '@/lib/queries/shapes/domains'
import { appHref } from '../apps/app-href'

export function ClientApps({ domainId }: { domainId: string }) {
  const apps = useQuery(clientAppsQuery(domainId))
  return (
    <Panel title="Client applications" aside="Integrated applications that may ask for tokens" flush>
      {apps.isPending && (
        <div className="p-4">
          <Skeleton what="Loading the applications" rows={3} isTall />
        </div>
      )}
      {apps.isError && (
        <div className="p-4">
          <ApiProblemNote error={apps.error} onRetry={() => void apps.refetch()} />
        </div>
      )}
      {apps.data?.length === 0 && (
        <EmptyState
          title="No client application yet"
          action={
            <ButtonLink href="/setup" small>
              Set up a client
            </ButtonLink>
          }
        >
          A setup makes the first one.
        </EmptyState>
      )}
      {apps.data && apps.data.length > 0 && (
        <Table
          caption="Client applications"
          columns={['Application', 'Client ID', 'Allowed grant types', 'Scopes', 'Certificates']}
        >
          {apps.data.map((app) => (
            <AppRow key={app.appId} domainId={domainId} app={app} />
          ))}
        </Table>
      )}
    </Panel>
  )
}

const rotateHref = (domainId: string, alias: string) =>
  `/certificates/rotate?${new URLSearchParams({ domain: domainId, alias })}`

function AppRow({ domainId, app }: { domainId: string; app: ClientApp }) {
  return (
    <Row>
      <Cell isHead>
        <span className="block font-semibold">
          <TextLink href={appHref(domainId, app.appId)}>{app.displayName}</TextLink>
        </span>
        <span className="text-soft text-sm">{app.clientType}</span>{' '}
        {!app.isActive && (
          <Chip tone="maybe" glyph="exclamation">
            inactive
          </Chip>
        )}
      </Cell>
      <Cell label="Client ID">
        <span className="break-all font-mono text-sm">{app.clientId}</span>
      </Cell>
      <Cell label="Allowed grant types">{app.allowedGrants.map(grantName).join(', ') || 'none'}</Cell>
      <Cell label="Scopes">
        {app.scopes.map((scope) => (
          <span key={scope} className="block break-all font-mono text-sm">
            {scope}
          </span>
        ))}
        {app.scopes.length === 0 && 'none'}
      </Cell>
      <Cell label="Certificates">
        {app.certificates.map(({ alias, x5t }) => (
          <span key={alias} className="block font-mono text-sm" {...(x5t ? { title: `x5t ${x5t}` } : {})}>
            {alias}{' '}
            <span className="font-sans">
              <TextLink href={rotateHref(domainId, alias)}>Rotate</TextLink>
            </span>
          </span>
        ))}
        {app.certificates.length === 0 && 'none'}
      </Cell>
    </Row>
  )
}
