'use client'

import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { useSetupWorld } from '../setup/use-setup-world'
import { EndpointFirst } from './endpoint-first'

/** From an address that somebody gave you to the instance behind it. */
export function AddressPage() {
  const world = useSetupWorld()
  return (
    <>
      <PageHeader
        title="Whose address is this?"
        lead="Paste the URL you were given. It is read here, never called, and compared with what the connected domains guard."
      />
      <Panel>
        {world.at === 'failed' && <ApiProblemNote error={world.error} onRetry={world.retry} />}
        {world.at === 'loading' && <Skeleton what="Looking for instances that can be called" rows={2} isTall />}
        {world.at === 'ready' && <EndpointFirst world={world} wayOn={{ look: 'gold', label: 'Set it up' }} />}
      </Panel>
    </>
  )
}
