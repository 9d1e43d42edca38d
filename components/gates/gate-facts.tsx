import { factWords } from '@/components/ladder/rung-words'
import { Panel } from '@/components/ui/panel'
import type { FactName } from '@/lib/facts/facts'
import type { Gate } from '@/lib/gates/gate'

/** What the check looks at, so that a reader sees how the gate is judged. */
export function GateFacts({ gate }: { gate: Gate }) {
  const uses = (gate.uses ?? []).filter((fact) => !gate.needs.includes(fact))
  return (
    <Panel title="How it is judged">
      <div className="grid gap-2">
        <p>Assay looks at {listWords(gate.needs)}.</p>
        {uses.length > 0 && <p className="text-soft">Where known, also at {listWords(uses)}.</p>}
        <p className="text-soft">Where these do not decide, it says “cannot tell”. {gate.wouldTell}</p>
      </div>
    </Panel>
  )
}

const listWords = (facts: readonly FactName[]) => {
  const words = facts.map((fact) => factWords[fact])
  const last = words.pop() ?? 'nothing but the answer itself'
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
}
