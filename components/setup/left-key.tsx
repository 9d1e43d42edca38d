'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { findKey, removeKey } from '@/components/keys/key-store'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { RunView } from '@/lib/queries/shapes/setup'

/** After an undo or a rotation: a private key in this browser is the person's own, so nobody removed it. */
export function LeftKey({ run }: { run: RunView }) {
  const client = useQueryClient()
  const { plan } = run
  const certificate = ownCertificate(run)
  const alias = leftAlias(run)
  const queryKey = ['keys', plan.domainId, alias]
  const key = useQuery({
    queryKey,
    queryFn: async () => (alias === undefined ? null : ((await findKey(plan.domainId, alias)) ?? null)),
  })
  const remove = useMutation({
    mutationFn: async () => {
      if (alias !== undefined) await removeKey(plan.domainId, alias)
      await client.invalidateQueries({ queryKey: ['keys'] })
    },
  })
  if (!key.data || (certificate && key.data.x509 !== certificate.x509)) return null
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

/** Alias of the key that the run has left without a certificate. */
function leftAlias({ status, plan }: RunView): string | undefined {
  const wait = plan.steps.find(({ waitsFor }) => waitsFor !== undefined)?.waitsFor
  if (status === 'done') return wait?.from
  return ownCertificate({ plan })?.alias ?? wait?.to
}

const ownCertificate = ({ plan: { answers } }: Pick<RunView, 'plan'>) =>
  answers && 'certificate' in answers ? answers.certificate : undefined
