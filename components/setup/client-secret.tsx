'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { runQuery } from '@/lib/queries/runs'
import { revealSecret, takeSecret } from '@/lib/queries/secrets'
import type { RunView } from '@/lib/queries/shapes/setup'

interface Props {
  runId: string
  receipt: NonNullable<RunView['receipt']>
}

/** Shown once, on demand; then the person says "I have it" and the console forgets it. */
export function ClientSecret({ runId, receipt: { secretId, secretState } }: Props) {
  const client = useQueryClient()
  const reveal = useMutation({ mutationFn: revealSecret, gcTime: 0 })
  const take = useMutation({
    mutationFn: takeSecret,
    onSuccess: async () => {
      reveal.reset()
      await client.invalidateQueries(runQuery(runId))
    },
  })
  if (secretState === 'taken') return 'You have it; the console has forgotten it.'
  if (secretState === 'expired') return 'Deleted after 24 hours. If nobody has it, regenerate it in the application.'
  if (secretId === undefined) return 'Not held by the console.'
  const secret = reveal.data?.clientSecret
  return (
    <span className="grid gap-2">
      <span className="font-mono text-sm [overflow-wrap:anywhere]">{secret ?? '••••••••••••••••'}</span>
      <span className="flex flex-wrap gap-2">
        {secret === undefined ? (
          <Button small loading={reveal.isPending} onClick={() => reveal.mutate(secretId)}>
            Show once
          </Button>
        ) : (
          <CopyButton text={secret} label="Copy client secret" />
        )}
        <Button
          small
          loading={take.isPending}
          disabledBecause={
            secret === undefined && !reveal.isError ? 'Show and copy it first: afterwards nobody has it.' : undefined
          }
          onClick={() => take.mutate(secretId)}
        >
          I have it
        </Button>
      </span>
      <span className="text-faint text-sm">
        Encrypted here, so that Test can use it, until you say “I have it”, or for 24 hours. It is shown once.
      </span>
      {reveal.isError && <ApiProblemNote error={reveal.error} />}
      {take.isError && <ApiProblemNote error={take.error} />}
    </span>
  )
}
