import { Disclosure } from '@/components/ui/disclosure'
import type { Cite } from '@/lib/gates/gate'
import { CiteList } from './cite-list'

/** Who says so, a click away. */
export function Sources({ cites }: { cites: readonly Cite[] }) {
  if (cites.length === 0) return null
  return (
    <Disclosure summary={cites.length === 1 ? '1 source' : `${cites.length} sources`}>
      <CiteList cites={cites} />
    </Disclosure>
  )
}
