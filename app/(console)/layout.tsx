import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { knownDomains } from '../known-domains'

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  return <Shell domains={await knownDomains()}>{children}</Shell>
}
