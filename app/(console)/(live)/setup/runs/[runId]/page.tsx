import type { Metadata } from 'next'
import { backAddress } from '@/components/setup/back-address'
import { RunPage } from '@/components/setup/run-page'

export const metadata: Metadata = { title: 'Run' }

interface Props {
  params: Promise<{ runId: string }>
  searchParams: Promise<{ back?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { runId } = await params
  const { back } = await searchParams
  return <RunPage runId={runId} back={backAddress(back)} />
}
