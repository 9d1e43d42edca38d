import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import type { NewPair } from '@/components/keys/new-pair-fields'
import { download } from '@/components/setup/download'
import { makePair } from '@/components/setup/make-pair'
import { makePlan, planQuery } from '@/lib/queries/plans'
import type { DomainSummary } from '@/lib/queries/shapes/domains'

/** The new certificate, or the pair that is to be made for it. */
export type Replacement = { alias: string; x509: string } | NewPair

/** Makes the pair if one is wanted, plans the rotation and goes to the plan. */
export function useRotation(domain: DomainSummary, from: string) {
  const router = useRouter()
  const client = useQueryClient()
  // A plan that was refused is asked for again; its pair is there already.
  const made = useRef<{ wanted: string; x509: string }>(undefined)

  const certificateOf = async (replacement: Replacement): Promise<string> => {
    if ('x509' in replacement) return replacement.x509
    const wanted = JSON.stringify(replacement)
    if (made.current?.wanted === wanted) return made.current.x509
    const { facts, pem } = await makePair({ ...replacement, domainId: domain.id })
    if (pem !== undefined) download(`${replacement.alias}_private-key.pem`, pem)
    made.current = { wanted, x509: facts.x509 }
    await client.invalidateQueries({ queryKey: ['keys'] })
    return facts.x509
  }
  return useMutation({
    gcTime: 0,
    mutationFn: async (replacement: Replacement) => {
      const x509 = await certificateOf(replacement)
      const to = { alias: replacement.alias, x509 }
      return makePlan({
        domainId: domain.id,
        title: `Rotate “${from}” in ${domain.name} to “${to.alias}”`,
        desired: { rotations: [{ from, to }] },
      })
    },
    onSuccess: (plan) => {
      client.setQueryData(planQuery(plan.id).queryKey, plan)
      router.push(`/setup/plans/${encodeURIComponent(plan.id)}`)
    },
  })
}
