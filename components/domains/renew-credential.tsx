'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { useToast } from '@/components/ui/toast'
import { renewCredential } from '@/lib/queries/domains'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { CredentialFields, emptyCredential, missingIn, toCredential } from './credential-fields'
import { fieldErrors } from './field-errors'

const fields = ['clientId', 'clientSecret', 'accessToken'] as const

/** The connection is there and its credential is not, or no longer readable. */
export function RenewCredential({ domainId, caller }: { domainId: string; caller: DomainSummary['caller'] }) {
  const router = useRouter()
  const client = useQueryClient()
  const say = useToast()
  const [credential, setCredential] = useState({ ...emptyCredential, way: caller })
  const renew = useMutation({
    mutationFn: () => renewCredential(domainId, toCredential(credential)),
    onSuccess: async () => {
      say('Connected again.')
      router.refresh()
      await client.invalidateQueries({ queryKey: ['domains'] })
    },
  })
  const errors = fieldErrors(renew.error, fields)
  const missing = missingIn(credential)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing === undefined) renew.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Panel
        title="Give the credential again"
        footer={
          <Button type="submit" look="gold" loading={renew.isPending} disabledBecause={missing}>
            {renew.isPending ? 'Connecting …' : 'Connect again'}
          </Button>
        }
      >
        <div className="grid gap-4">
          <p className="text-soft">
            {caller === 'token'
              ? 'Access tokens are kept in memory only: they end, and they are gone when the console stops.'
              : 'The stored secret is replaced once the domain has accepted the new one.'}
          </p>
          <CredentialFields draft={credential} onChange={setCredential} errors={errors} />
          {renew.isError && Object.keys(errors).length === 0 && <ApiProblemNote error={renew.error} />}
        </div>
      </Panel>
    </form>
  )
}
