import type { Metadata } from 'next'
import { DomainList } from '@/components/domains/domain-list'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Identity domains' }

export default function DomainsPage() {
  return (
    <>
      <PageHeader
        title="Identity domains"
        lead="A domain issues the tokens for the services in its tenancy. Connect each one whose clients you set up or test."
        action={
          <ButtonLink href="/domains/connect" look="gold">
            Connect a domain
          </ButtonLink>
        }
      />
      <DomainList />
    </>
  )
}
