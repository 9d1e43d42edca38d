'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { disturbancesQuery, putDisturbance, removeDisturbance } from '@/lib/queries/lab'
import { DisturbanceForm } from './disturbance-form'
import { DisturbancesIn } from './disturbances-in'

/** Late, failing and cut answers, rate limits and wrong clocks, for whole domains of the sandbox. */
export function Disturbances() {
  const client = useQueryClient()
  const askAnew = () => client.invalidateQueries({ queryKey: disturbancesQuery().queryKey })
  const disturbances = useQuery(disturbancesQuery())
  const put = useMutation({ mutationFn: putDisturbance, onSettled: askAnew })
  const remove = useMutation({ mutationFn: removeDisturbance, onSettled: askAnew })
  if (disturbances.isPending)
    return (
      <Panel title="Disturbances">
        <Skeleton what="Loading the disturbances" rows={3} />
      </Panel>
    )
  if (disturbances.isError)
    return <ApiProblemNote error={disturbances.error} onRetry={() => void disturbances.refetch()} />
  const { kinds, active, domains } = disturbances.data
  if (domains.length === 0) return null
  return (
    <Panel title="Disturbances" aside={active.length === 0 ? 'none' : String(active.length)}>
      <div className="grid gap-5">
        <p className="max-w-prose text-soft">
          A network and a busy domain at their worst, for every caller. The request log of the sandbox marks each call
          they hit.
        </p>
        {remove.isError && <ApiProblemNote error={remove.error} />}
        {active.length > 0 && (
          <DisturbancesIn
            active={active}
            kinds={kinds}
            busyId={remove.isPending ? remove.variables : undefined}
            onRemove={(id) => remove.mutate(id)}
          />
        )}
        <DisturbanceForm
          kinds={kinds}
          domains={domains}
          isBusy={put.isPending}
          problem={put.isError && <ApiProblemNote error={put.error} />}
          onPut={(input) => put.mutate(input)}
        />
      </div>
    </Panel>
  )
}
