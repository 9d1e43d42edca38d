import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'

/** The shape of the page while the client is looked up. */
export function TestSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      <Panel title="Request">
        <Skeleton what="Loading what can be tested" rows={6} isTall />
      </Panel>
      <Panel title="Gates">
        <Skeleton what="Loading the gates" rows={14} />
      </Panel>
    </div>
  )
}
