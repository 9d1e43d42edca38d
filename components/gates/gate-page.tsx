import { CiteList } from '@/components/ladder/cite-list'
import { ownerWords } from '@/components/ladder/rung-words'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Gate } from '@/lib/gates/gate'
import { stageTitles } from '@/lib/gates/stage-titles'
import { CertaintyChip } from './certainty-chip'
import { GateAnswers } from './gate-answers'
import { GateByHand } from './gate-by-hand'
import { GateFacts } from './gate-facts'
import { GateNeighbours } from './gate-neighbours'
import { GatePitfalls } from './gate-pitfalls'

/** All there is to know of one gate, from its own object. */
export function GatePage({ gate, gates }: { gate: Gate; gates: readonly Gate[] }) {
  const place = gates.indexOf(gate) + 1
  return (
    <>
      <PageHeader
        title={gate.question}
        lead={gate.shut}
        action={<ButtonLink href={`/lab?fault=${gate.id}`}>Try it in the Lab</ButtonLink>}
      />
      <p className="-mt-3 mb-6 text-faint text-sm">
        <TextLink href="/gates">Gates</TextLink> · {stageTitles[gate.stage]} · gate {place} of {gates.length}
      </p>
      <div className="grid gap-6">
        <Panel title="Why it shuts" aside={<CertaintyChip certainty={gate.certainty} />}>
          <p className="max-w-[72ch]">{gate.explain}</p>
        </Panel>
        <GateAnswers gate={gate} gates={gates} />
        <Panel title="Open it by hand" aside={ownerWords[gate.owner].word}>
          <p className="mb-3 max-w-[72ch] text-soft">{ownerWords[gate.owner].means}</p>
          <GateByHand byHand={gate.byHand} />
        </Panel>
        <GatePitfalls gateId={gate.id} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <GateFacts gate={gate} />
          <Panel title="Sources">
            <CiteList cites={gate.cites} />
          </Panel>
        </div>
        <GateNeighbours gate={gate} gates={gates} />
      </div>
    </>
  )
}
