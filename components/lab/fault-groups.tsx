import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { stageTitles } from '@/lib/gates/stage-titles'
import type { LabView } from '@/lib/queries/shapes/lab'
import { FaultRow } from './fault-row'
import { type GatePlace, groupFaults } from './group-faults'
import type { Breaking } from './use-breaking'

interface Props {
  faults: LabView['faults']
  places: readonly GatePlace[]
  isIn: (faultId: string) => boolean
  /** A fault the person came for, by id. */
  wanted: string | undefined
  /** It makes no sense for the chosen setup. */
  isWantedElsewhere: boolean
  breaking: Breaking
  runId: string
}

/** What can go wrong, by place on the way. */
export function FaultGroups({ faults, places, isIn, wanted, isWantedElsewhere, breaking, runId }: Props) {
  const { put } = breaking
  return (
    <Panel title="What can be broken" aside={`${faults.length} faults`} flush>
      {(put.isError || isWantedElsewhere) && (
        <div className="grid gap-3 border-line border-b p-4">
          {put.isError && <ApiProblemNote error={put.error} />}
          {isWantedElsewhere && (
            <Notice title="The fault you came for does not concern this setup">
              It makes sense for another product or grant only. Choose or make a setup of that kind.
            </Notice>
          )}
        </div>
      )}
      {groupFaults(faults, places).map(({ stage, faults: group }) => (
        <section key={stage ?? 'other'} aria-label={stage ? stageTitles[stage] : 'Elsewhere'}>
          <h3 className="border-line border-b bg-well px-4 py-1.5 font-semibold text-soft text-xs">
            {stage ? stageTitles[stage] : 'Elsewhere'}
          </h3>
          <ul>
            {group.map((fault) => (
              <FaultRow
                key={fault.id}
                fault={fault}
                isIn={isIn(fault.id)}
                isWanted={fault.id === wanted}
                isBusy={put.isPending && put.variables.faultId === fault.id}
                onBreak={() => put.mutate({ faultId: fault.id, runId })}
              />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  )
}
