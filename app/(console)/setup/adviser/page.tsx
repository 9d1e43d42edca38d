import type { Metadata } from 'next'
import { Adviser } from '@/components/adviser/adviser'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Which way to call?' }

export default function AdviserPage() {
  return (
    <>
      <PageHeader
        title="Which way to call?"
        lead="Four questions lead to one way, with when it is the wrong one. Nothing is asked of any domain."
      />
      <Adviser />
    </>
  )
}
