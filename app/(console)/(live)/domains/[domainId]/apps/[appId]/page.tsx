import type { Metadata } from 'next'
import { AppPage } from '@/components/apps/app-page'

export const metadata: Metadata = { title: 'Application' }

export default async function Page({ params }: { params: Promise<{ domainId: string; appId: string }> }) {
  const { domainId, appId } = await params
  return <AppPage domainId={domainId} appId={appId} />
}
