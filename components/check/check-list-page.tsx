'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Problem } from '@/components/ui/problem'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { checksQuery, lookAtCheck } from '@/lib/queries/checks'
import type { CheckView } from '@/lib/queries/shapes/checks'
import { CheckRow } from './check-row'
import { listLead } from './list-lead'

/** Every saved check, with how it stands. */
export function CheckListPage() {
  const checks = useQuery(checksQuery())
  const client = useQueryClient()
  const lookAtAll = useMutation({
    mutationFn: lookAtEach,
    onSettled: () => client.invalidateQueries(checksQuery()),
  })
  const all = checks.data ?? []
  return (
    <>
      <PageHeader
        title="Check"
        lead={listLead(checks.data)}
        action={
          all.length > 0 && (
            <Button loading={lookAtAll.isPending} onClick={() => lookAtAll.mutate(all)}>
              {lookAtAll.isPending ? 'Looking …' : 'Look at all again'}
            </Button>
          )
        }
      />
      <div className="grid gap-6">
        {lookAtAll.data && lookAtAll.data.length > 0 && (
          <Problem
            title={`Could not be looked at: ${lookAtAll.data.map(({ name }) => `“${name}”`).join(', ')}.`}
            todo={lookAtAll.data[0]?.message}
          />
        )}
        <Panel flush>
          {checks.isPending && (
            <div className="p-4">
              <Skeleton what="Loading the checks" rows={3} isTall />
            </div>
          )}
          {checks.isError && (
            <div className="p-4">
              <ApiProblemNote error={checks.error} onRetry={() => void checks.refetch()} />
            </div>
          )}
          {checks.data?.length === 0 && (
            <EmptyState title="No check is saved" action={<ButtonLink href="/test">Test a client</ButtonLink>}>
              Send a test and save it there: it is kept without its secrets, asked again by hand, and looked at after
              each change that a plan of this console makes.
            </EmptyState>
          )}
          {all.length > 0 && (
            <Table caption="Saved checks" columns={['Check', 'Last result', 'Since it was green', '']}>
              {all.map((check) => (
                <CheckRow key={check.id} check={check} />
              ))}
            </Table>
          )}
        </Panel>
      </div>
    </>
  )
}

/** One after the other, to be gentle with the domains; which of them could not be. */
async function lookAtEach(checks: readonly CheckView[]): Promise<{ name: string; message: string }[]> {
  const failed = []
  for (const { id, name } of checks) {
    const problem = await lookAtCheck(id).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (problem !== undefined) failed.push({ name, message: problem })
  }
  return failed
}
