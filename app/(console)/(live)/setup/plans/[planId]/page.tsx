import type { Metadata } from 'next'
import { backAddress } from '@/components/setup/back-address'
import { PlanPage } from '@/components/setup/plan-page'

export const metadata: Metadata = { title: 'Review' }

interface Props {
  params: Promise<{ planId: string }>
  searchParams: Promise<{ back?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { planId } = await params
  const { back } = await searchParams
  return <PlanPage planId={planId} back={backAddress(back)} />
}
