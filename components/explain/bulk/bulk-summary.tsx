import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { counted, inThousands, megabytes } from './numbers'
import type { BulkResult } from './use-bulk'

interface Props {
  result: BulkResult
  onClear: () => void
}

/** What was read, how much of it, and what was left out. */
export function BulkSummary({ result, onClear }: Props) {
  const { source, grouped, cancelledAt } = result
  const { lines, tokens, distinctTokens, unrecognised, dropped } = grouped
  const errors = grouped.groups.reduce((sum, { of, count }) => sum + (of === 'errors' ? count : 0), 0)
  return (
    <>
      {cancelledAt !== undefined && (
        <Notice tone="maybe" title={`Cancelled after about ${megabytes(cancelledAt)} of ${megabytes(source.size)}`}>
          What was read so far is below. Counts, first and last times are of that part alone.
        </Notice>
      )}
      <Panel
        title={source.name}
        aside={
          <Button look="quiet" small onClick={onClear}>
            Read another
          </Button>
        }
      >
        <p className="tabular-nums">
          {megabytes(source.size)}, {counted(lines, 'line')}: {counted(tokens, 'token')}
          {tokens > 0 && ` (${inThousands(distinctTokens)} distinct)`} and {counted(errors, 'error')}.
        </p>
        {unrecognised > 0 && grouped.groups.length > 0 && (
          <p className="mt-1 text-soft">
            {counted(unrecognised, 'more event')} {unrecognised === 1 ? 'has' : 'have'} a word like “error” or “failed”,
            but no error that is known here.
          </p>
        )}
        {dropped.map((sentence) => (
          <p key={sentence} className="mt-1 text-soft">
            {sentence}
          </p>
        ))}
      </Panel>
      {grouped.groups.length === 0 && (
        <Panel flush>
          <EmptyState
            title="Nothing was recognised"
            action={<ButtonLink href="/explain">Explain one error</ButtonLink>}
          >
            No token and no error that is known here is in it.{' '}
            {unrecognised > 0
              ? `${counted(unrecognised, 'event')} with a word like “error” or “failed” ${unrecognised === 1 ? 'is' : 'are'} there: paste one into Explain to see what is missing.`
              : 'Is it the log of the caller, the gateway or the integration? Logs of other parts seldom hold tokens or answers.'}
          </EmptyState>
        </Panel>
      )}
    </>
  )
}
