import type { Metadata } from 'next'
import { SandboxPage } from '@/components/sandbox/sandbox-page'
import { readView } from '@/components/sandbox/view-address'
import { PageHeader } from '@/components/ui/page-header'
import { catalogue } from '@/lib/gates/catalogue'

export const metadata: Metadata = { title: 'Sandbox' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SandboxRoute({ searchParams }: Props) {
  const view = readView(await searchParams)
  return (
    <>
      <PageHeader
        title="Sandbox"
        lead="Identity domains and services of its own, on this machine. Look at what they hold, and watch every request with the true cause of each refusal."
      />
      <SandboxPage
        view={view}
        // Worked out here, so that the page need not load the catalogue.
        questions={Object.fromEntries(catalogue.map(({ id, question }) => [id, question]))}
      />
    </>
  )
}
