import { TextLink } from '@/components/ui/text-link'
import type { Gate } from '@/lib/gates/gate'

/** The gates before and behind it on the way. */
export function GateNeighbours({ gate, gates }: { gate: Gate; gates: readonly Gate[] }) {
  const at = gates.indexOf(gate)
  const before = gates[at - 1]
  const behind = gates[at + 1]
  return (
    <nav aria-label="Neighbouring gates" className="flex flex-wrap justify-between gap-x-8 gap-y-2 text-soft">
      {before && (
        <p>
          Before it: <TextLink href={`/gates/${before.id}`}>{before.question}</TextLink>
        </p>
      )}
      {behind && (
        <p>
          Behind it: <TextLink href={`/gates/${behind.id}`}>{behind.question}</TextLink>
        </p>
      )}
    </nav>
  )
}
