import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { confirmRun, runQuery, runsQuery } from '@/lib/queries/runs'
import type { RunView } from '@/lib/queries/shapes/setup'
import { awaitWords } from './await-words'
import { testWithKey } from './test-with-key'

/** What the run waits for, how to bring it about, and the word that sends it on. */
export function AwaitPanel({ run }: { run: RunView }) {
  const client = useQueryClient()
  const runs = useQuery(runsQuery())
  const stepId = run.steps.find(({ state }) => state === 'awaiting')?.id
  const wait = run.plan.steps.find(({ id }) => id === stepId)?.waitsFor
  const confirm = useMutation({
    mutationFn: () => confirmRun(run.id, stepId ?? ''),
    onSuccess: async (next) => {
      client.setQueryData(runQuery(run.id).queryKey, next)
      await client.invalidateQueries({ ...runsQuery(), exact: true })
    },
  })
  if (!wait) return null
  const { title, how, goOn } = awaitWords(wait)
  const isTested = wait.proof === 'new-key-tested'
  return (
    <Panel
      title={<span aria-live="polite">{title}</span>}
      footer={
        <>
          {isTested &&
            wait.apps.map((app) => (
              <ButtonLink
                key={app.clientId}
                look="gold"
                href={testWithKey(run, app.clientId, wait.to, runs.data ?? [])}
              >
                {wait.apps.length === 1 ? 'Test with the new key' : `Test ${app.displayName} with the new key`}
              </ButtonLink>
            ))}
          <Button look={isTested ? 'plain' : 'gold'} loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {confirm.isPending ? 'Going on …' : goOn}
          </Button>
        </>
      }
    >
      <ul className="grid max-w-prose list-disc gap-1 pl-5">
        {how.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {confirm.isError && (
        <div className="mt-3">
          <ApiProblemNote error={confirm.error} />
        </div>
      )}
    </Panel>
  )
}
