import { certaintyWords } from '@/components/ladder/rung-words'
import { Chip } from '@/components/ui/chip'
import type { Certainty } from '@/lib/gates/gate'

/** How sure we are, in a word; what the word means on hover. */
export function CertaintyChip({ certainty }: { certainty: Certainty }) {
  return <Chip title={certaintyWords[certainty].means}>{certaintyWords[certainty].word}</Chip>
}
