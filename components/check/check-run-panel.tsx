import { useQuery } from '@tanstack/react-query'
import { Ladder } from '@/components/ladder/ladder'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { spanInWords } from '@/components/ui/time-in-words'
import { catalogue } from '@/lib/gates/catalogue'
import { judge } from '@/lib/gates/judge'
import { checkRunQuery } from '@/lib/queries/checks'
import type { CheckRunDetail, CheckRunView } from '@/lib/queries/shapes/checks'
import { runKind, runTitle } from './check-words'
import { SinceList } from './since-list'

/** One run: what is different from the last green one before it, and its ladder. */
export function CheckRunPanel({ checkId, run }: { checkId: string; run: CheckRunView }) {
  const detail = useQuery(checkRunQuery(checkId, run.id))
  return (
    <div className="grid min-w-0 gap-6">
      <Panel title="What changed since it was green">
        {detail.isPending && <Skeleton what="Loading the run" rows={2} />}
        {detail.isError && <ApiProblemNote error={detail.error} onRetry={() => void detail.refetch()} />}
        {detail.data && <Changed run={detail.data} />}
      </Panel>
      <Panel
        title={runTitle(run)}
        aside={
          <span>
            {runKind(run)} <RelativeTime at={run.at} />
            {run.milliseconds !== undefined && `, answered in ${inWords(run.milliseconds)}`}
          </span>
        }
      >
        {run.afterRun !== undefined && (
          <p className="mb-3 text-soft">
            The console looked by itself, after{' '}
            <TextLink href={`/setup/runs/${encodeURIComponent(run.afterRun)}`}>a run</TextLink> that touched what this
            check needs.
          </p>
        )}
        {run.kind === 'look' && (
          <p className="mb-3 text-soft">
            Judged by what the domain said, without a call: only a test can prove that it works.
          </p>
        )}
        {detail.isPending && <Skeleton what="Loading the ladder" rows={8} />}
        {detail.data && <Ladder judgement={judge(detail.data.facts, catalogue)} gates={catalogue} />}
      </Panel>
    </div>
  )
}

function Changed({ run }: { run: CheckRunDetail }) {
  if (run.since) return <SinceList since={run.since} />
  return (
    <p className="text-soft">
      {run.outcome === 'passed' && run.kind === 'call'
        ? 'This is the first green one: later ones are compared with it.'
        : 'It was never green before, so there is nothing to compare with.'}
    </p>
  )
}

const inWords = (milliseconds: number) => (milliseconds < 1_000 ? `${milliseconds} ms` : spanInWords(milliseconds))
