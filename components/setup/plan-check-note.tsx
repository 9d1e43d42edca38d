import type { UseQueryResult } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { Notice } from '@/components/ui/notice'
import type { PlanCheck } from '@/lib/queries/shapes/plans'

interface Props {
  domainName: string
  check: UseQueryResult<PlanCheck>
  again: { start: () => void; isBusy: boolean; error: unknown }
}

/** Whether the domain is still as it was planned on, and what to do when it is not. */
export function PlanCheckNote({ domainName, check, again }: Props) {
  if (check.isError) return <ApiProblemNote error={check.error} onRetry={() => void check.refetch()} />
  if (!check.data || check.isFetching) return <Quiet>{`Comparing with ${domainName} …`}</Quiet>
  const { verdict, changes, done, more } = check.data
  switch (verdict) {
    case 'same':
      return <Quiet isFine>{`${domainName} is still as it was when this was planned.`}</Quiet>
    case 'unknown':
      return <Quiet>Made by an older console: it cannot be compared. Each step looks before it writes.</Quiet>
    case 'unimportant':
      return (
        <Notice title={`Something changed in ${domainName} since; this plan still fits`}>
          <Sentences of={changes} />
        </Notice>
      )
    case 'differs':
    case 'unplannable':
      return (
        <div className="grid gap-3">
          <Notice
            tone="maybe"
            title={
              verdict === 'differs'
                ? `${domainName} was changed since this was planned`
                : `This could not be planned any more: ${domainName} was changed`
            }
            action={
              <Button look="dark" loading={again.isBusy} onClick={again.start}>
                {again.isBusy ? 'Planning …' : 'Plan again'}
              </Button>
            }
          >
            <Sentences
              of={[
                ...changes,
                ...done.map((title) => `Not needed any more: ${title}.`),
                ...more.map((title) => `Needed as well: ${title}.`),
              ]}
            />
          </Notice>
          {again.error ? <ApiProblemNote error={again.error} onRetry={again.start} /> : null}
        </div>
      )
  }
}

function Quiet({ isFine = false, children }: { isFine?: boolean; children: string }) {
  return (
    <p role="status" className="flex items-start gap-2 text-soft text-sm">
      <Glyph name={isFine ? 'tick' : 'dash'} className={`mt-0.5 size-3.5 ${isFine ? 'text-open' : 'text-faint'}`} />
      {children}
    </p>
  )
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5">
      {of.map((sentence) => (
        <li key={sentence} className="[overflow-wrap:anywhere]">
          {sentence}
        </li>
      ))}
    </ul>
  )
}
