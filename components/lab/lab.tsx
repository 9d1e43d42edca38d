'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { products } from '@/lib/facts/service-kind'
import { labQuery } from '@/lib/queries/lab'
import { FaultGroups } from './fault-groups'
import { FaultsIn } from './faults-in'
import { type GatePlace, newestTargets } from './group-faults'
import { NoLab } from './no-lab'
import { useBreaking } from './use-breaking'

interface Props {
  /** Every gate and its stage, in order. */
  places: readonly GatePlace[]
  /** A fault the person came for, by id. */
  wantedFault: string | undefined
  wantedRun: string | undefined
}

/** Puts faults into one finished setup of the sandbox, and takes them out. */
export function Lab({ places, wantedFault, wantedRun }: Props) {
  const lab = useQuery(labQuery())
  const breaking = useBreaking()
  const [runId, setRunId] = useState(wantedRun)
  if (lab.isPending) return <LabSkeleton />
  if (lab.isError) return <ApiProblemNote error={lab.error} onRetry={() => void lab.refetch()} />

  const { available, active, faults } = lab.data
  const targets = newestTargets(lab.data.targets, runId)
  const target = targets.find((candidate) => candidate.runId === runId) ?? targets[0]
  if (!available || !target) return <NoLab isAvailable={available} />
  const own = active.filter((fault) => fault.target.clientId === target.clientId)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-6 lg:sticky lg:top-6">
        <Panel
          title="Setup to break"
          footer={
            <ButtonLink href={`/test?run=${encodeURIComponent(target.runId)}`} look="gold">
              Test it now
            </ButtonLink>
          }
        >
          <Select
            label="Setup"
            choices={targets.map(({ runId: value, title, domainName }) => ({
              value,
              label: `${title} in ${domainName}`,
            }))}
            value={target.runId}
            onChange={({ target: { value } }) => setRunId(value)}
            hint={`A client of ${products[target.kind]}.`}
          />
        </Panel>
        <FaultsIn active={active} clientId={target.clientId} faults={faults} breaking={breaking} />
      </div>
      <FaultGroups
        faults={faults.filter(({ id }) => target.faultIds.includes(id))}
        places={places}
        isIn={(faultId) => own.some(({ id }) => id === faultId)}
        wanted={wantedFault}
        isWantedElsewhere={faults.some(({ id }) => id === wantedFault && !target.faultIds.includes(id))}
        breaking={breaking}
        runId={target.runId}
      />
    </div>
  )
}

function LabSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <Panel title="Setup to break">
        <Skeleton what="Loading the setups" rows={2} isTall />
      </Panel>
      <Panel title="Faults">
        <Skeleton what="Loading the faults" rows={8} isTall />
      </Panel>
    </div>
  )
}
