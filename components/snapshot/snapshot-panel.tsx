'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { clientAppsQuery } from '@/lib/queries/apps'
import { SnapshotForm } from './snapshot-form'

interface Props {
  domainId: string
  /** Of one application, with what it depends on; else of the domain. */
  appId?: string
}

/** A picture of the domain for somebody who has no access to it. */
export function SnapshotPanel({ domainId, appId }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const apps = useQuery({ ...clientAppsQuery(domainId), enabled: isOpen })
  return (
    <Panel title="Snapshot for support">
      <div className="grid gap-5">
        <p className="max-w-[72ch] text-soft">
          {appId === undefined
            ? 'A file with applications, their scopes and roles, certificates and the settings that matter. '
            : 'A file with this application, its scopes and roles, the services they belong to, certificates and the settings that matter. '}
          No secret is in it. Whoever helps you drops it into Explain beside the error, and needs no access to the
          domain.
        </p>
        {!isOpen && (
          <div>
            <Button onClick={() => setIsOpen(true)}>Make a snapshot</Button>
          </div>
        )}
        {isOpen && apps.isPending && <Skeleton what="Loading the applications" rows={3} />}
        {isOpen && apps.isError && <ApiProblemNote error={apps.error} onRetry={() => void apps.refetch()} />}
        {isOpen && apps.data && (
          <SnapshotForm domainId={domainId} apps={apps.data} {...(appId !== undefined && { only: appId })} />
        )}
      </div>
    </Panel>
  )
}
