import type { Metadata } from 'next'
import { PitfallsPage } from '@/components/help/pitfalls-page'
import { topics } from '@/lib/pitfalls/pitfalls'

export const metadata: Metadata = { title: 'Pitfalls' }

export default function Page() {
  return <PitfallsPage topics={topics} />
}
