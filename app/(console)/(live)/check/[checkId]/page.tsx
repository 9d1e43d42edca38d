import type { Metadata } from 'next'
import { CheckPage } from '@/components/check/check-page'

export const metadata: Metadata = { title: 'Check' }

interface Props {
  params: Promise<{ checkId: string }>
  searchParams: Promise<{ run?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { checkId } = await params
  const { run } = await searchParams
  return <CheckPage checkId={checkId} runId={Array.isArray(run) ? run[0] : run} />
}
