import type { Metadata } from 'next'
import { examples } from '@/components/explain/examples'
import { Explain } from '@/components/explain/explain'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Explain' }

export default function ExplainPage() {
  return (
    <>
      <PageHeader
        title="Explain"
        lead="Paste a token, an error, a curl command or an HTTP answer. Nothing leaves this browser."
      />
      <Explain examples={examples()} />
    </>
  )
}
