import type { Metadata } from 'next'
import { AddressPage } from '@/components/endpoint/address-page'

export const metadata: Metadata = { title: 'Whose address is this?' }

export default function Page() {
  return <AddressPage />
}
