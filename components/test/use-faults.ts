import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { labQuery, undoFault } from '@/lib/queries/lab'
import type { LabView } from '@/lib/queries/shapes/lab'

export interface FaultIn {
  handle: string
  /** = id of the gate it shuts. */
  id: string
  title: string
  kind: LabView['active'][number]['kind']
  change?: LabView['active'][number]['change']
}

/** The Lab's faults against one client. Their requests' changes are read anew before each test: another tab may have put one in. */
export function useFaults(clientId: string) {
  const client = useQueryClient()
  const lab = useQuery(labQuery())
  const takeOut = useMutation({
    mutationFn: undoFault,
    onSettled: () => client.invalidateQueries({ queryKey: ['lab'] }),
  })
  return {
    faults: faultsAgainst(lab.data, clientId),
    /** A console without a Lab has no faults; that must not keep anybody from testing. */
    readAnew: async () => faultsAgainst((await lab.refetch()).data, clientId),
    takeOut,
  }
}

const faultsAgainst = (lab: LabView | undefined, clientId: string): FaultIn[] =>
  (lab?.active ?? [])
    .filter(({ target }) => target.clientId === clientId)
    .map(({ handle, id, kind, change }) => ({
      handle,
      id,
      kind,
      title: lab?.faults.find((fault) => fault.id === id)?.title ?? id,
      ...(change && { change }),
    }))
