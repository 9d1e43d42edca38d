import { CertaintyChip } from '@/components/gates/certainty-chip'
import { ByHand } from '@/components/ladder/by-hand'
import { CiteList } from '@/components/ladder/cite-list'
import { Disclosure } from '@/components/ui/disclosure'
import { FactList } from '@/components/ui/fact-list'
import type { ByHandView } from '@/lib/queries/shapes/setup'
import { valueItems } from './value-items'

/** The same step by clicks, for each generation of Oracle's console. */
export function StepByHand({ byHand: { ways, values, cites, certainty } }: { byHand: ByHandView }) {
  return (
    <Disclosure summary="By hand, in Oracle’s console">
      <div className="grid gap-3 [overflow-wrap:anywhere]">
        <ByHand byHand={ways} />
        <FactList items={valueItems(values)} />
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <CertaintyChip certainty={certainty} />
          <CiteList cites={cites} />
        </div>
      </div>
    </Disclosure>
  )
}
