'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { resumeRun, runQuery, runsQuery, undoRun } from '@/lib/queries/runs'
import type { RunView } from '@/lib/queries/shapes/setup'

/** Resume and Undo, as far as the run's state has them. */
export function RunActions({ run, back }: { run: RunView; back: string | undefined }) {
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const took = async (next: RunView) => {
    client.setQueryData(runQuery(run.id).queryKey, next)
    await client.invalidateQueries({ ...runsQuery(), exact: true })
  }
  const resume = useMutation({ mutationFn: () => resumeRun(run.id), onSuccess: took })
  const undo = useMutation({
    mutationFn: () => undoRun(run.id),
    onMutate: () => setIsAsking(false),
    onSuccess: took,
  })
  const problem = resume.error ?? undo.error
  const made = run.steps.filter(({ state }) => state !== 'pending' && state !== 'undone').length
  const { status, plan } = run
  const rotation = plan.steps.find(({ waitsFor }) => waitsFor !== undefined)?.waitsFor
  return (
    <>
      {status === 'stopped' && (
        <Button look="gold" loading={resume.isPending} onClick={() => resume.mutate()}>
          {resume.isPending ? 'Resuming …' : 'Resume'}
        </Button>
      )}
      {(status === 'stopped' || status === 'waiting' || status === 'done') && made > 0 && (
        <Button loading={undo.isPending} onClick={() => (status === 'done' ? setIsAsking(true) : undo.mutate())}>
          {undo.isPending ? 'Undoing …' : status === 'done' ? 'Undo …' : 'Undo'}
        </Button>
      )}
      {status === 'stuck' && (
        <Button look="gold" loading={undo.isPending} onClick={() => undo.mutate()}>
          {undo.isPending ? 'Undoing …' : 'Try to undo again'}
        </Button>
      )}
      {status === 'undone' && (
        <ButtonLink href="/setup" look="gold">
          Set up again
        </ButtonLink>
      )}
      {back !== undefined && status !== 'done' && <ButtonLink href={back}>Back</ButtonLink>}
      {back !== undefined && status === 'done' && !run.receipt && (
        <ButtonLink href={back} look="gold">
          Back to the test
        </ButtonLink>
      )}
      {status !== 'undone' && (
        <span className="text-faint text-sm sm:ml-auto">
          {rotation
            ? `Undo takes out ${rotation.to} and puts back ${rotation.from}`
            : 'Undo removes what this run made and nothing else'}
        </span>
      )}
      {problem && (
        <div className="w-full">
          <ApiProblemNote error={problem} />
        </div>
      )}
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={rotation ? 'Undo this rotation?' : 'Undo this setup?'}
        footer={
          <>
            <Button look="dark" onClick={() => undo.mutate()}>
              Undo {made} {made === 1 ? 'step' : 'steps'}
            </Button>
            <Button onClick={() => setIsAsking(false)}>Keep it</Button>
          </>
        }
      >
        <p>
          {rotation
            ? `Whoever signs with the key of ${rotation.to} is refused from then on, and the old key passes again.`
            : 'Whoever calls with this client is refused from then on.'}{' '}
          In <b>{plan.domainName}</b> these are taken back, last first:
        </p>
        <ul className="mt-2 grid list-disc gap-1 pl-5">
          {plan.steps.toReversed().map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
