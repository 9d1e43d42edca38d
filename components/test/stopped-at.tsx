import { gateAnchor } from '@/components/ladder/gate-anchor'
import { Glyph } from '@/components/ui/glyph'
import type { Gate } from '@/lib/gates/gate'
import type { Judgement } from '@/lib/gates/verdict'

/** The finding, above the open gates that come before it: a long way down the ladder is not where one looks first. */
export function StoppedAt({ judgement: { cause }, gates }: { judgement: Judgement; gates: readonly Gate[] }) {
  const gate = gates.find(({ id }) => id === cause?.gateId)
  if (!cause || !gate) return null
  return (
    <p className="mb-4 flex items-start gap-2 border-line border-b pb-4">
      <Glyph name="cross" className="mt-0.5 size-4 flex-none text-shut" />
      <span className="min-w-0">
        <span className="font-semibold">{cause.says ?? gate.shut}</span>{' '}
        <a href={`#${gateAnchor(gate.id)}`} className="link whitespace-nowrap">
          See the gate
        </a>
      </span>
    </p>
  )
}
