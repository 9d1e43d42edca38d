import Link from 'next/link'
import { Panel } from '@/components/ui/panel'
import { type Gate, stages } from '@/lib/gates/gate'
import { stageTitles } from '@/lib/gates/stage-titles'

/** Every gate in the order a call meets them, one panel a stage. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  return stages.map((stage) => {
    const group = gates.filter((gate) => gate.stage === stage)
    if (group.length === 0) return null
    return (
      <Panel key={stage} title={stageTitles[stage]} aside={countWords(group.length)} flush>
        <ol>
          {group.map((gate) => (
            <li key={gate.id} className="border-hair border-t first:border-t-0">
              <Link
                href={`/gates/${gate.id}`}
                className="grid gap-x-6 px-4 py-2.5 hover:bg-well md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
              >
                <span className="font-medium">{gate.question}</span>
                <span className="text-soft">{gate.shut}</span>
              </Link>
            </li>
          ))}
        </ol>
      </Panel>
    )
  })
}

const countWords = (count: number) => (count === 1 ? '1 gate' : `${count} gates`)
