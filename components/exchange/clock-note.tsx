import { certaintyWords } from '@/components/ladder/rung-words'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { catalogue } from '@/lib/gates/catalogue'
import type { ClockFinding } from './clock-finding'

/** A difference of clocks, and what it leads to. */
export function ClockNote({ finding: { title, says, whose, gateId, certainty } }: { finding: ClockFinding }) {
  const gate = catalogue.find(({ id }) => id === gateId)
  return (
    <Notice tone="maybe" title={title}>
      <p>
        {says} {whose}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-2 text-sm">
        <Chip title={certaintyWords[certainty].means}>{certaintyWords[certainty].word}</Chip>
        {gate && (
          <span>
            The gate and its sources: <TextLink href={`/gates/${gate.id}`}>{gate.question}</TextLink>
          </span>
        )}
      </p>
    </Notice>
  )
}
