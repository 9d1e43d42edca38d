import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { useOnce } from '@/components/shell/use-once'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { checksQuery, recordCheck } from '@/lib/queries/checks'
import type { CheckDetail, CheckRecord } from '@/lib/queries/shapes/checks'
import { pathOfCheck } from './check-words'

/** Writes what came of a check into its history, once: it was opened to be asked again. */
export function RecordedNote({ check: { id, name }, record }: { check: CheckDetail; record: CheckRecord }) {
  const client = useQueryClient()
  const { mutate, ...recording } = useMutation({
    mutationFn: () => recordCheck(id, record),
    onSuccess: () => client.invalidateQueries(checksQuery()),
  })
  useOnce(mutate)
  if (recording.isError) return <ApiProblemNote error={recording.error} onRetry={() => mutate()} />
  return (
    <div role="status">
      <Notice
        title={recording.isSuccess ? `Recorded for “${name}”` : `Recording for “${name}” …`}
        action={
          <ButtonLink href={pathOfCheck(id)} small>
            Open the check
          </ButtonLink>
        }
      />
    </div>
  )
}
