import type { CSSProperties } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { mermaidText } from './mermaid-text'
import type { Sequence } from './sequence'
import { SequenceStep } from './sequence-step'

interface Props {
  sequence: Sequence
  /** Unfolded from the start: there is something to find in it. */
  isOpen: boolean
}

/** One run as a diagram: lanes side by side where there is room, else one arrow below the other. */
export function SequencePanel({ sequence, isOpen }: Props) {
  const { lanes, steps, ahead } = sequence
  return (
    <Panel title="This run as a sequence" aside={<CopyButton text={mermaidText(sequence)} label="Copy as Mermaid" />}>
      <Disclosure
        summary={`${messages(steps.length)} between ${listed(lanes.map(({ name }) => name))}`}
        isOpen={isOpen}
      >
        <div className="sequence-frame">
          <div className="sequence" style={{ '--lanes': lanes.length } as CSSProperties}>
            <div className="sequence-heads" aria-hidden="true">
              {lanes.map(({ id, name }, at) => (
                <span key={id} className="sequence-head" title={name} style={{ '--at': at } as CSSProperties}>
                  {name}
                </span>
              ))}
            </div>
            {lanes.map(({ id }, at) => (
              <span key={id} className="sequence-line" style={{ '--at': at } as CSSProperties} aria-hidden="true" />
            ))}
            <ol className="sequence-steps" aria-label="Who sent what to whom, secrets masked">
              {steps.map((step) => (
                <SequenceStep key={step.id} step={step} lanes={lanes} />
              ))}
            </ol>
          </div>
          {ahead !== undefined && (
            <div className="mt-4">
              <Notice tone="maybe">{ahead}</Notice>
            </div>
          )}
        </div>
      </Disclosure>
    </Panel>
  )
}

const messages = (count: number) => (count === 1 ? '1 step' : `${count} steps`)

const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
