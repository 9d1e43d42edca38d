import type { Metadata } from 'next'
import { Many } from '@/components/explain/bulk/many'
import { PageHeader } from '@/components/ui/page-header'
import { catalogue } from '@/lib/gates/catalogue'

export const metadata: Metadata = { title: 'Many at once' }

export default function ManyPage() {
  // The readers hold the gates themselves; here their words are enough.
  const gates = Object.fromEntries(catalogue.map(({ id, question, shut }) => [id, { question, shut }]))
  return (
    <>
      <PageHeader
        title="Many at once"
        lead="A log of any size, its tokens and errors grouped by cause. It is read in this browser and does not leave it."
      />
      <Many gates={gates} />
    </>
  )
}
