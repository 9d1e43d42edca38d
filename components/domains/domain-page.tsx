'use client'

import { useQuery } from '@tanstack/react-query'
import { SnapshotPanel } from '@/components/snapshot/snapshot-panel'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { domainQuery } from '@/lib/queries/domains'
import { ClientApps } from './client-apps'
import { DiscoveryFacts } from './discovery-facts'
import { DomainRights } from './domain-rights'
import { DomainServices } from './domain-services'
import { ForgetDomain } from './forget-domain'
import { RenewCredential } from './renew-credential'
import { SilentDomain } from './silent-domain'

/** One domain: what it says, what we may do there, what it guards, who are its clients. */
export function DomainPage({ domainId }: { domainId: string }) {
  const domain = useQuery(domainQuery(domainId))
  if (domain.isPending)
    return (
      <Panel>
        <Skeleton what="Asking the domain" rows={6} />
      </Panel>
    )
  if (domain.isError)
    return <SilentDomain domainId={domainId} error={domain.error} onRetry={() => void domain.refetch()} />
  const { name, url, label, state, caller, discovery, rights } = domain.data
  return (
    <>
      <PageHeader
        title={name}
        lead={
          <>
            <span className="break-all font-mono text-base">{url}</span>
            {label && <span> · {label}</span>}
          </>
        }
        action={<ButtonLink href="/setup">Set up a client</ButtonLink>}
      />
      <div className="grid gap-6">
        {state === 'needs-secret' && <RenewCredential domainId={domainId} caller={caller} />}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Panel title="What it says about itself">
            <DiscoveryFacts discovery={discovery} />
          </Panel>
          <DomainRights rights={rights} caller={caller} />
        </div>
        <DomainServices domainId={domainId} />
        <ClientApps domainId={domainId} />
        <SnapshotPanel domainId={domainId} />
        <ForgetDomain domainId={domainId} name={name} />
      </div>
    </>
  )
}
