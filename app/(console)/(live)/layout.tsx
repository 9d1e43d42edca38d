import type { ReactNode } from 'react'
import { QueryProvider } from '@/components/shell/query-provider'

/** Pages that ask the domains. The others (Explain, the gates) are read only, and load nothing to ask with. */
export default function LiveLayout({ children }: { children: ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>
}
