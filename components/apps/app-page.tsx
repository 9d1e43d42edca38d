'use client'

import { useQuery } from '@tanstack/react-query'
import { HandoffPanel } from '@/components/handoff/handoff-panel'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { SnapshotPanel } from '@/components/snapshot/snapshot-panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { appQuery } from '@/lib/queries/apps'
import { domainQuery } from '@/lib/queries/domains'
import type { AppView } from '@/lib/queries/shapes/app-view'
import { useTitle } from '../setup/use-title'
import { AppCertificates } from './app-certificates'
import { AppFacts } from './app-facts'
import { AppRoles } from './app-roles'
import { WidthPanel } from './width-panel'

/** One client application: how wide it is, what it may do, by which keys, with which roles. */
export function AppPage({ domainId, appId }: { domainId: string; appId: string }) {
  const app = useQuery(appQuery(domainId, appId))
  const domain = useQuery(domainQuery(domainId))
  const domainHref = `/domains/${encodeURIComponent(domainId)}`
  useTitle(app.data?.displayName)
  if (app.isError)
    return (
      <>
        <PageHeader title="Application" />
        <ApiProblemNote
          error={app.error}
          onRetry={() => void app.refetch()}
          action={
            <ButtonLink href={domainHref} small>
              The domain’s applications
            </ButtonLink>
          }
        />
      </>
    )
  if (app.isPending)
    return (
      <>
        <PageHeader title="Application" />
        <Panel>
          <Skeleton what="Asking the domain for the application" rows={6} isTall />
        </Panel>
      </>
    )
  const { displayName, clientId, description, isActive, unread } = app.data
  const asked = new URLSearchParams({ domain: domainId, client: clientId })
  const adoptHref = adoptingHref(domainId, app.data)
  return (
    <>
      <PageHeader
        title={displayName}
        lead={
          <>
            {description && <span className="block [overflow-wrap:anywhere]">{description}</span>}
            Client application in <TextLink href={domainHref}>{domain.data?.name ?? 'its domain'}</TextLink>
          </>
        }
        action={
          <>
            <ButtonLink href={`/test?${asked}`}>Test it</ButtonLink>
            {adoptHref && <ButtonLink href={adoptHref}>Set up with it</ButtonLink>}
          </>
        }
      />
      <div className="grid gap-6">
        {!isActive && (
          <Notice tone="maybe" title="It is inactive">
            The token endpoint refuses it, whatever it may do otherwise.
          </Notice>
        )}
        {unread.length > 0 && (
          <Notice tone="maybe" title="Not everything could be looked at">
            {unread.join(' ')}
          </Notice>
        )}
        <WidthPanel domainId={domainId} app={app.data} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <AppFacts app={app.data} />
          <div className="grid gap-6">
            <AppRoles app={app.data} />
            <AppCertificates domainId={domainId} app={app.data} />
          </div>
        </div>
        <HandoffPanel domainId={domainId} appId={appId} />
        <SnapshotPanel domainId={domainId} appId={appId} />
      </div>
    </>
  )
}

/** Into the wizard with this application, for an instance whose scopes it has; else the wizard could not know the instance. */
function adoptingHref(domainId: string, { appId, displayName, resources, isOwnCaller }: AppView): string | undefined {
  const found = resources.find(({ kind }) => kind !== undefined && kind !== 'other')
  if (found?.appId === undefined || found.kind === undefined || isOwnCaller) return undefined
  const { appId: service, kind } = found
  return `/setup?${new URLSearchParams({ domain: domainId, service, kind, adopt: appId, name: displayName })}`
}
