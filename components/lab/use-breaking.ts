import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putFault, undoFault } from '@/lib/queries/lab'

export type Breaking = ReturnType<typeof useBreaking>

/** Putting a fault in and taking it out; what the domain is known to hold is asked anew afterwards. */
export function useBreaking() {
  const client = useQueryClient()
  const askAnew = () =>
    Promise.all([client.invalidateQueries({ queryKey: ['lab'] }), client.invalidateQueries({ queryKey: ['domains'] })])
  const put = useMutation({ mutationFn: putFault, onSettled: askAnew })
  const undo = useMutation({ mutationFn: undoFault, onSettled: askAnew })
  return { put, undo }
}
