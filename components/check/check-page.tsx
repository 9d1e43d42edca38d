'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { checkQuery } from '@/lib/queries/checks'
import type { CheckDetail } from '@/lib/queries/shapes/checks'
import { AskButtons } from './ask-buttons'
import { CheckHistory } from './check-history'
import { CheckKeeping } from './check-keeping'
import { StateChip } from './check-row'
import { CheckRunPanel } from './check-run-panel'
import { asWhom } from './check-words'
import { useAsking } from './use-asking'

interface Props {
  checkId: string
  /** Which of its runs is shown; absent: the newest. */
  runId?: string | undefined
}

/** One check: its history, the ladder of one run, and what is different from when it was green. */
export function CheckPage({ checkId, runId }: Props) {
  const check = useQuery(checkQuery(checkId))
  if (check.data) return <Loaded check={check.data} runId={runId} />
  return (
    <>
      <PageHeader title="Check" />
      {check.isPending ? (
        <Skeleton what="Loading the check" rows={4} isTall />
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

function Loaded({ check, runId }: { check: CheckDetail; runId: string | undefined }) {
  const asking = useAsking(check.id)
  const { clientName, service } = check.case
  const shown = check.runs.find(({ id }) => id === runId) ?? check.runs[0]
  return (
    <>
      <PageHeader
        title={check.name}
        lead={
          <span className="[overflow-wrap:anywhere]">
            {clientName}
            {service && (
              <>
                {' '}
                → <b>{service.name}</b>
              </>
            )}{' '}
            in <b>{check.domainName}</b> {asWhom(check.case)} <StateChip check={check} />
          </span>
        }
        action={<AskButtons check={check} asking={asking} isMain />}
      />
      {asking.error && (
        <div className="mb-6">
          <ApiProblemNote error={asking.error} />
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-6">
          <CheckHistory check={check} shownId={shown?.id} />
          <CheckKeeping key={check.name} check={check} />
        </div>
        {shown && <CheckRunPanel key={shown.id} checkId={check.id} run={shown} />}
      </div>
    </>
  )
}
