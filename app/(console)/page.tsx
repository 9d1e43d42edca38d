import { DomainOverview } from '@/components/overview/domain-overview'
import { FirstSteps } from '@/components/overview/first-steps'
import { RunOverview } from '@/components/overview/run-overview'
import { PageHeader } from '@/components/ui/page-header'

export default function OverviewPage() {
  return (
    <>
      <PageHeader
        title="Overview"
        lead="Assay sets up OAuth clients for Oracle Integration and Process Automation, tests their tokens, and explains why one is refused."
      />
      <div className="grid gap-6">
        <FirstSteps />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <DomainOverview />
          <RunOverview />
        </div>
      </div>
    </>
  )
}
