import type { Metadata } from 'next'
import { ConnectDomain } from '@/components/domains/connect-domain'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Connect a domain' }

export default function ConnectPage() {
  return (
    <>
      <PageHeader
        title="Connect a domain"
        lead="First the address, in whatever form you have it. Assay looks at what the domain says in public before it asks for a credential."
      />
      <ConnectDomain />
    </>
  )
}
