import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { MonoBlock } from '@/components/ui/mono-block'
import { Problem } from '@/components/ui/problem'
import { ApiProblemError } from '@/lib/queries/fetch-json'

interface Props {
  /** What a query or mutation threw. */
  error: unknown
  onRetry?: () => void
  /** Further buttons. */
  action?: ReactNode
}

/** What our API, or the domain behind it, refused: the sentence, what to do, and the raw answer folded away. */
export function ApiProblemNote({ error, onRetry, action }: Props) {
  const problem = error instanceof ApiProblemError ? error.problem : undefined
  const answer = problem?.answer
  return (
    <Problem
      title={problem?.message ?? 'Assay made a mistake on this page.'}
      todo={problem ? problem.todo : 'Reload the page. What was saved is still there.'}
      action={
        (onRetry || action) && (
          <>
            {onRetry && (
              <Button small onClick={onRetry}>
                Try again
              </Button>
            )}
            {action}
          </>
        )
      }
      details={
        problem ? (
          answer && (
            <MonoBlock
              label="What was answered"
              head={[answer.status && `HTTP ${answer.status}`, answer.requestId && `request ${answer.requestId}`]
                .filter(Boolean)
                .join(' · ')}
              text={answer.body ?? ''}
            />
          )
        ) : (
          <MonoBlock label="Error" text={String(error)} />
        )
      }
    />
  )
}
