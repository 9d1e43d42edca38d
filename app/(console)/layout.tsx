import type { ReactNode } from 'react'
import { OfflineLine } from '@/components/offline/offline-line'
import { OfflineWorker } from '@/components/offline/offline-worker'
import { Shell } from '@/components/shell/shell'
import { buildId } from '@/lib/server/offline-files'
import { isOfflineCopy } from '../is-offline-copy'
import { knownDomains } from '../known-domains'

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <Shell domains={await knownDomains()}>
      <OfflineWorker build={buildId()} />
      <OfflineLine isCopy={await isOfflineCopy()} />
      {children}
    </Shell>
  )
}
