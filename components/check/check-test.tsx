'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { TestSkeleton } from '@/components/test/test-skeleton'
import { TokenTest } from '@/components/test/token-test'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { checkQuery } from '@/lib/queries/checks'

/** The Test page for a check: filled in as it was, and what comes of it is recorded. */
export function CheckTest({ checkId, back }: { checkId: string; back: string | undefined }) {
  const check = useQuery(checkQuery(checkId))
  if (check.data) return <TokenTest check={check.data} back={back} />
  return (
    <>
      <PageHeader title="Test token" />
      {check.isPending ? (
        <TestSkeleton />
      ) : (
        <ApiProblemNote
          error={check.error}
          onRetry={() => void check.refetch()}
          action={
            <ButtonLink href="/check" small>
              All checks
            </ButtonLink>
          }
        />
      )}
    </>
  )
}
