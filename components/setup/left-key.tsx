'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { findKey, removeKey } from '@/components/keys/key-store'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PlanView } from '@/lib/queries/shapes/setup'

/** After an undo: the private key in this browser is the person's own, so nobody removed it. */
export function LeftKey({ plan }: { plan: PlanView }) {
  const client = useQueryClient()
  const certificate = plan.answers && 'certificate' in plan.answers ? plan.answers.certificate : undefined
  const alias = certificate?.alias
  const queryKey = ['keys', plan.domainId, alias]
  const key = useQuery({
    queryKey,
    queryFn: async () => (alias === undefined ? null : ((await findKey(plan.domainId, alias)) ?? null)),
  })
  const remove = useMutation({
    mutationFn: async () => {
      if (alias !== undefined) await removeKey(plan.domainId, alias)
      await client.invalidateQueries({ queryKey })
    },
  })
  if (!key.data || key.data.x509 !== certificate?.x509) return null
  return (
    <Notice
      title={`The private key of ${alias} is still in this browser`}
      action={
        <Button small loading={remove.isPending} onClick={() => remove.mutate()}>
          Remove the key
        </Button>
      }
    >
      No domain knows its certificate any more, as far as this run is concerned. Keep it only if you mean to use it
      again.
    </Notice>
  )
}
