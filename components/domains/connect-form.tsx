'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Code } from '@/components/ui/code'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { connectDomain } from '@/lib/queries/domains'
import type { DomainLook } from '@/lib/queries/shapes/domains'
import { CredentialFields, emptyCredential, missingIn, toCredential } from './credential-fields'
import { DiscoveryFacts } from './discovery-facts'
import { fieldErrors } from './field-errors'
import { suggestedName } from './suggested-name'

const fields = ['name', 'clientId', 'clientSecret', 'accessToken'] as const

/** What was found at the address, and the credential for it. */
export function ConnectForm({ look }: { look: DomainLook }) {
  const router = useRouter()
  const client = useQueryClient()
  const say = useToast()
  const [name, setName] = useState(suggestedName(look.url))
  const [credential, setCredential] = useState(emptyCredential)
  const connect = useMutation({
    mutationFn: connectDomain,
    onSuccess: (domain) => {
      void client.invalidateQueries({ queryKey: ['domains'] })
      say(`Connected ${domain.name}.`)
      router.push(`/domains/${encodeURIComponent(domain.id)}`)
      router.refresh()
    },
  })
  const errors = fieldErrors(connect.error, fields)
  const missing = name.trim() === '' ? 'Give it a name first.' : missingIn(credential)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing === undefined) connect.mutate({ url: look.url, name: name.trim(), ...toCredential(credential) })
  }

  return (
    <>
      <Panel title="What answers there">
        <div className="grid gap-4">
          {look.changes.length > 0 && (
            <Notice title={<>Read as {look.url}</>}>
              {`${look.changes.join('; ').replace(/^./, (letter) => letter.toUpperCase())}.`}
            </Notice>
          )}
          {look.warning && <Notice tone="maybe" title={look.warning} />}
          {look.changes.length === 0 && (
            <p>
              <Code>{look.url}</Code> is an identity domain.
            </p>
          )}
          <DiscoveryFacts discovery={look.discovery} />
        </div>
      </Panel>
      <form onSubmit={submit}>
        <Panel
          title="Credential"
          footer={
            <>
              <Button type="submit" look="gold" loading={connect.isPending} disabledBecause={missing}>
                {connect.isPending ? 'Connecting …' : 'Connect'}
              </Button>
              {missing && (
                // The button itself says it to screen readers.
                <span className="text-soft text-sm" aria-hidden="true">
                  {missing}
                </span>
              )}
            </>
          }
        >
          <div className="grid gap-4">
            <TextInput
              label="Your name for it"
              name="name"
              value={name}
              error={errors.name}
              onChange={({ target }) => setName(target.value)}
              hint="Used in every sentence of the console, so short and telling: “us”, “emea prod”."
            />
            <CredentialFields draft={credential} onChange={setCredential} errors={errors} />
            {connect.isError && Object.keys(errors).length === 0 && <ApiProblemNote error={connect.error} />}
          </div>
        </Panel>
      </form>
    </>
  )
}
