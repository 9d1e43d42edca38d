import type { Metadata } from 'next'
import { CommandPage } from '@/components/help/command-page'
import { sandboxOptions } from '@/lib/server/sandbox-options'

export const metadata: Metadata = { title: 'Command and API' }

export default function Page() {
  return <CommandPage sandboxOptions={sandboxOptions} />
}
