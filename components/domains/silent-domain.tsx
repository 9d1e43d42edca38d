'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { domainsQuery } from '@/lib/queries/domains'
import { ForgetDomain } from './forget-domain'
import { RenewCredential } from './renew-credential'

/** A domain that could not be asked: why, and what can be done about it from here. */
export function SilentDomain({ domainId, error, onRetry }: { domainId: string; error: unknown; onRetry: () => void }) {
  const domains = useQuery(domainsQuery())
  const domain = domains.data?.find(({ id }) => id === domainId)
  return (
    <>
      <PageHeader title={domain?.name ?? 'Identity domain'} lead={domain?.url} />
      <div className="grid gap-6">
        <ApiProblemNote
          error={error}
          onRetry={onRetry}
          action={
            <ButtonLink href="/domains" small>
              All domains
            </ButtonLink>
          }
        />
        {domain?.state === 'needs-secret' && <RenewCredential domainId={domainId} caller={domain.caller} />}
        {domain?.state === 'connected' && (
          <Disclosure summary="Its credential may have changed: give it again">
            <RenewCredential domainId={domainId} caller={domain.caller} />
          </Disclosure>
        )}
        {domain && <ForgetDomain domainId={domainId} name={domain.name} />}
      </div>
    </>
  )
}
