import type { Metadata } from 'next'
import { examples } from '@/components/explain/examples'
import { Explain } from '@/components/explain/explain'
import { PitfallsLink } from '@/components/help/pitfalls-link'
import { PageHeader } from '@/components/ui/page-header'
import { knownDomains } from '../../known-domains'

export const metadata: Metadata = { title: 'Explain' }

export default async function ExplainPage() {
  const domains = ((await knownDomains()) ?? []).map(({ id, name }) => ({ id, name }))
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="Explain"
          lead="Paste a token, an error, a curl command, a HAR, a log. Nothing leaves this browser."
        />
      </div>
      <Explain examples={examples()} domains={domains} />
      <div className="no-print">
        <PitfallsLink />
      </div>
    </>
  )
}
