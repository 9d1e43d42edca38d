import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Search' }

export default function Page() {
  return (
    <>
      <PageHeader
        title="Search"
        lead="Gates, answers, claims, words old and new, and pitfalls, each with its page and its sources."
      />
      <SearchPage />
    </>
  )
}
