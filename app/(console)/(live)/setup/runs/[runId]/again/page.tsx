import type { Metadata } from 'next'
import { PromotePage } from '@/components/setup/promote-page'

export const metadata: Metadata = { title: 'Set up the same in another domain' }

export default async function Page({ params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return <PromotePage runId={runId} />
}
