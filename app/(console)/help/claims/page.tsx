import type { Metadata } from 'next'
import { ClaimsPage } from '@/components/help/claims-page'
import { claims } from '@/lib/help/claims'

export const metadata: Metadata = { title: 'Claims' }

export default function Page() {
  return <ClaimsPage claims={claims} />
}
