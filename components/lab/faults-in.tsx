import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { LabView } from '@/lib/queries/shapes/lab'
import type { Breaking } from './use-breaking'

interface Props {
  active: LabView['active']
  /** Of the chosen setup. */
  clientId: string
  faults: LabView['faults']
  breaking: Breaking
}

/** Every fault that is in now, those of the chosen setup first, each with its undo. */
export function FaultsIn({ active, clientId, faults, breaking: { undo } }: Props) {
  const isOwn = (fault: LabView['active'][number]) => fault.target.clientId === clientId
  const sorted = [...active].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
  return (
    <Panel title="Broken right now" aside={active.length === 0 ? 'nothing' : String(active.length)}>
      {undo.isError && <ApiProblemNote error={undo.error} />}
      {active.length === 0 ? (
        <p className="text-soft">Nothing is broken. Choose a fault, then test the setup.</p>
      ) : (
        <ul className="grid gap-4">
          {sorted.map((fault) => {
            const { handle, id, target } = fault
            const known = faults.find((info) => info.id === id)
            const isBusy = undo.isPending && undo.variables === handle
            return (
              <li key={handle} className="grid gap-1.5">
                <p className="font-semibold">{known?.title ?? id}</p>
                <p className="text-soft text-sm">
                  {isOwn(fault) ? 'In this setup' : `In another setup, in ${target.domain}`} · {known?.question}
                </p>
                <div>
                  <Button
                    small
                    loading={isBusy}
                    onClick={() => undo.mutate(handle)}
                    aria-label={`Undo: ${known?.title ?? id}`}
                  >
                    {isBusy ? 'Undoing …' : 'Undo'}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
