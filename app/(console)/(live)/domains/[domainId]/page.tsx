import type { Metadata } from 'next'
import { DomainPage } from '@/components/domains/domain-page'

export const metadata: Metadata = { title: 'Identity domain' }

export default async function Page({ params }: { params: Promise<{ domainId: string }> }) {
  const { domainId } = await params
  return <DomainPage domainId={domainId} />
}
