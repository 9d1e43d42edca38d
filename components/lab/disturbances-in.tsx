import { Button } from '@/components/ui/button'
import type { Disturbance, DisturbanceKindInfo } from '@/lib/sandbox/disturbance-types'
import { whereAndHow } from './disturbance-words'

interface Props {
  active: readonly Disturbance[]
  kinds: readonly DisturbanceKindInfo[]
  busyId: string | undefined
  onRemove: (id: string) => void
}

/** What disturbs now, how often it did, and its end. */
export function DisturbancesIn({ active, kinds, busyId, onRemove }: Props) {
  const tiers = tierNames(kinds)
  return (
    <ul className="grid gap-3">
      {active.map((disturbance) => {
        const { id, kind, hits } = disturbance
        const title = kinds.find((known) => known.kind === kind)?.title ?? kind
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0">
              <span className="block font-semibold">{title}</span>
              <span className="text-soft text-sm [overflow-wrap:anywhere]">
                {whereAndHow(disturbance, tiers)} ·{' '}
                {hits === 0 ? 'no call hit yet' : `${hits} ${hits === 1 ? 'call' : 'calls'} hit`}
              </span>
            </span>
            <Button small loading={busyId === id} onClick={() => onRemove(id)} aria-label={`End: ${title}`}>
              End it
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

const tierNames = (kinds: readonly DisturbanceKindInfo[]): Record<string, string> => {
  const choices = kinds.flatMap(({ fields }) => fields.find(({ name }) => name === 'tier')?.choices ?? [])
  return Object.fromEntries(choices.map(({ value, label }) => [value, label]))
}
