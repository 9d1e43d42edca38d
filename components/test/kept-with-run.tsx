import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { useOnce } from '@/components/shell/use-once'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { recordRunTest, runQuery, runsQuery } from '@/lib/queries/runs'
import type { CheckRecord } from '@/lib/queries/shapes/checks'

/** Writes what came of a finished test into the journal of its run, once: the evidence of the setup. */
export function KeptWithRun({ runId, record }: { runId: string; record: CheckRecord }) {
  const client = useQueryClient()
  const { mutate, ...recording } = useMutation({
    mutationFn: () => recordRunTest(runId, record),
    onSuccess: async (run) => {
      client.setQueryData(runQuery(runId).queryKey, run)
      await client.invalidateQueries({ ...runsQuery(), exact: true, refetchType: 'none' })
    },
  })
  useOnce(mutate)
  if (recording.isError) return <ApiProblemNote error={recording.error} onRetry={() => mutate()} />
  return (
    <div role="status">
      <Notice
        title={recording.isSuccess ? 'Kept with the run' : 'Keeping it with the run …'}
        action={
          <ButtonLink href={`/setup/runs/${encodeURIComponent(runId)}`} small>
            Open the run
          </ButtonLink>
        }
      >
        The evidence pack of its hand-off has when this was tested and what came of it.
      </Notice>
    </div>
  )
}
