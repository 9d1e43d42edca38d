'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { clientAppsQuery } from '@/lib/queries/apps'
import { certificatesQuery } from '@/lib/queries/certificates'
import { domainsQuery } from '@/lib/queries/domains'
import { RotateForm } from './rotate-form'

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Begins a rotation: which certificate, who is concerned, and by what it is replaced. */
export function RotatePage({ domainId, alias }: { domainId: string; alias: string }) {
  const domains = useQuery(domainsQuery())
  const apps = useQuery({ ...clientAppsQuery(domainId), enabled: domainId !== '' })
  const certificates = useQuery({ ...certificatesQuery(domainId), enabled: domainId !== '' })
  const domain = domains.data?.find(({ id }) => id === domainId)
  const failed = [domains, apps, certificates].find(({ isError }) => isError)
  if (failed) return frame(<ApiProblemNote error={failed.error} onRetry={() => void failed.refetch()} />)
  if (domains.data && !domain) return frame(<Missing title="That domain is not connected" />)
  if (!domain || !apps.data || !certificates.data)
    return frame(
      <Panel>
        <Skeleton what="Looking at the certificate" rows={4} isTall />
      </Panel>,
    )
  const old = certificates.data.find((each) => each.store === 'client' && isSame(each.alias, alias))
  const users = apps.data.filter((app) => app.certificates.some((each) => isSame(each.alias, alias)))
  if (!old) return frame(<Missing title={`${domain.name} holds no client certificate “${alias}”`} />)
  if (users.length === 0)
    return frame(
      <Missing title={`No application of ${domain.name} names “${old.alias}”: there is no caller to change`} />,
    )
  return frame(
    <RotateForm
      domain={domain}
      old={old}
      apps={users.map(({ displayName }) => displayName)}
      isPartner={certificates.data.some((each) => each.store === 'partner' && isSame(each.alias, alias))}
      held={certificates.data}
    />,
  )
}

const frame = (content: ReactNode) => (
  <>
    <PageHeader
      title="Rotate a certificate"
      lead="The new one is put beside the old one. The old one goes when the caller uses the new key, and not before."
    />
    {content}
  </>
)

const Missing = ({ title }: { title: string }) => (
  <Panel flush>
    <EmptyState title={title} action={<ButtonLink href="/certificates">Certificates</ButtonLink>}>
      Choose the one to rotate on the page Certificates; somebody may have changed it meanwhile.
    </EmptyState>
  </Panel>
)
