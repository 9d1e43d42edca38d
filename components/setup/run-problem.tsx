import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Problem } from '@/components/ui/problem'
import { ApiProblemError } from '@/lib/queries/fetch-json'

/** Why a run did not begin. What changed in the domain stands above already, with the way on. */
export function RunProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof ApiProblemError && error.problem.code === 'domain-changed')
    return (
      <Problem
        title="Nothing was run: the domain was changed since this was planned."
        todo="What was changed stands above. Plan again and look at what is needed now."
      />
    )
  return <ApiProblemNote error={error} onRetry={onRetry} />
}
