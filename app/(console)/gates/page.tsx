import type { Metadata } from 'next'
import { AnswerIndex } from '@/components/gates/answer-index'
import { GateList } from '@/components/gates/gate-list'
import { PitfallsLink } from '@/components/help/pitfalls-link'
import { PageHeader } from '@/components/ui/page-header'
import { catalogue } from '@/lib/gates/catalogue'

export const metadata: Metadata = { title: 'Gates' }

export default function GatesPage() {
  return (
    <>
      <PageHeader
        title="Gates"
        lead="Every call passes these, top to bottom. The first shut one is the cause; what lies behind it has not been reached."
      />
      <div className="grid gap-6">
        <GateList gates={catalogue} />
        <AnswerIndex gates={catalogue} />
      </div>
      <PitfallsLink />
    </>
  )
}
