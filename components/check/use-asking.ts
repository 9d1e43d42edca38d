import { useMutation, useQueryClient } from '@tanstack/react-query'
import { checksQuery, lookAtCheck, runCheck } from '@/lib/queries/checks'

type Way = 'look' | 'again'

/** The two ways to ask a check again from here: look at its domain, or send its requests. */
export function useAsking(id: string) {
  const client = useQueryClient()
  const asking = useMutation({
    mutationFn: (way: Way) => (way === 'look' ? lookAtCheck(id) : runCheck(id)),
    onSuccess: () => client.invalidateQueries(checksQuery()),
  })
  return {
    ask: asking.mutate,
    /** Which of them is under way. */
    going: asking.isPending ? asking.variables : undefined,
    error: asking.error,
  }
}
