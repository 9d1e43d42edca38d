import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Offline' }

/** Stands in for any page that cannot do without the console. */
export default function OfflinePage() {
  return (
    <PageHeader
      title="This page needs the console"
      lead="The console does not answer from here. Explain, Search, the gates and the help pages are kept in this browser and open without it; reload this one when the console is back."
      action={
        <>
          <ButtonLink href="/explain">Explain</ButtonLink>
          <ButtonLink href="/search">Search</ButtonLink>
          <ButtonLink href="/gates">Gates</ButtonLink>
        </>
      }
    />
  )
}
