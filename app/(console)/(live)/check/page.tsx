import type { Metadata } from 'next'
import { CheckListPage } from '@/components/check/check-list-page'

export const metadata: Metadata = { title: 'Check' }

export default function Page() {
  return <CheckListPage />
}
