'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PlanStateChip } from '@/components/setup/plan-state-chip'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { planCheckQuery, plansQuery } from '@/lib/queries/plans'
import type { PlanSummary } from '@/lib/queries/shapes/plans'

export function PlanList({ plans, caption }: { plans: readonly PlanSummary[]; caption: string }) {
  return (
    <Table caption={caption} columns={['Plan', 'Domain', 'Made', 'State', 'Compared with the domain']}>
      {plans.map((plan) => (
        <PlanRow key={plan.id} plan={plan} />
      ))}
    </Table>
  )
}

function PlanRow({ plan }: { plan: PlanSummary }) {
  const { id, name, title, domainName, createdAt, stepCount, leftCount, state, runId, replacedBy } = plan
  return (
    <Row>
      <Cell isHead>
        <TextLink href={`/setup/plans/${encodeURIComponent(id)}`}>{name ?? title}</TextLink>
        <span className="block text-soft text-sm">
          {[
            name !== undefined && name !== title && title,
            stepCount === 0 ? 'nothing to write' : `${stepCount} ${stepCount === 1 ? 'step' : 'steps'}`,
            leftCount > 0 && `${leftCount} left to others`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Cell>
      <Cell label="Domain">{domainName}</Cell>
      <Cell label="Made">
        <RelativeTime at={createdAt} />
      </Cell>
      <Cell label="State">
        <PlanStateChip state={state} />
        {runId !== undefined && (
          <span className="block text-sm">
            <TextLink href={`/setup/runs/${encodeURIComponent(runId)}`}>its run</TextLink>
          </span>
        )}
        {runId === undefined && replacedBy !== undefined && (
          <span className="block text-sm">
            <TextLink href={`/setup/plans/${encodeURIComponent(replacedBy)}`}>the newer plan</TextLink>
          </span>
        )}
        <Approvers plan={plan} />
      </Cell>
      <Cell label="Compared with the domain" className="sm:w-56">
        {state === 'run' || state === 'replaced' ? <span className="text-faint">–</span> : <LastCheck plan={plan} />}
      </Cell>
    </Row>
  )
}

function Approvers({ plan: { askedBy, approvals, state } }: { plan: PlanSummary }) {
  if (state === 'replaced') return null
  const names = approvals.filter(({ isValid }) => isValid).map(({ name }) => name)
  if (names.length > 0) return <span className="block text-soft text-sm">by {names.join(', ')}</span>
  return askedBy === undefined ? null : <span className="block text-soft text-sm">asked for by {askedBy}</span>
}

const found = {
  same: 'as it was',
  unimportant: 'changed, the plan still fits',
  differs: 'changed: plan again',
  unplannable: 'changed: it cannot be planned',
  unknown: 'cannot be compared',
}

function LastCheck({ plan: { id, name, title, check } }: { plan: PlanSummary }) {
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => client.fetchQuery({ ...planCheckQuery(id), staleTime: 0 }),
    onSuccess: () => client.invalidateQueries({ ...plansQuery(), exact: true }),
  })
  return (
    <>
      {check ? (
        <>
          {found[check.verdict]}
          <span className="block text-faint text-sm">
            <RelativeTime at={check.at} />
          </span>
        </>
      ) : (
        <span className="text-soft">not yet</span>
      )}
      <Button
        look="quiet"
        small
        className="-ml-2.5"
        loading={again.isPending}
        aria-label={`Compare ${name ?? title} now`}
        onClick={() => again.mutate()}
      >
        {again.isPending ? 'Comparing …' : 'Compare now'}
      </Button>
      {again.isError && <ApiProblemNote error={again.error} />}
    </>
  )
}
