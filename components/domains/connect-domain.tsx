'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Progress } from '@/components/ui/progress'
import { TextInput } from '@/components/ui/text-input'
import { lookAtDomain } from '@/lib/queries/domains'
import { ConnectForm } from './connect-form'
import { fieldErrors } from './field-errors'

/** Address first; a credential is asked for when the domain has answered there. */
export function ConnectDomain() {
  const [address, setAddress] = useState('')
  const look = useMutation({ mutationFn: lookAtDomain })
  const errors = fieldErrors(look.error, ['url'])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() !== '') look.mutate(address)
  }

  return (
    <div className="grid max-w-3xl gap-6">
      <form onSubmit={submit}>
        <Panel
          title="Address"
          footer={
            <Button
              type="submit"
              look={look.data ? 'plain' : 'gold'}
              loading={look.isPending}
              disabledBecause={address.trim() === '' ? 'Give the address first.' : undefined}
            >
              {look.isPending ? 'Looking …' : look.data ? 'Look again' : 'Look at it'}
            </Button>
          }
        >
          <div className="grid gap-4">
            <TextInput
              label="Domain URL"
              name="url"
              mono
              inputMode="url"
              placeholder="https://idcs-….identity.oraclecloud.com"
              value={address}
              error={errors.url}
              onChange={({ target }) => {
                setAddress(target.value)
                look.reset()
              }}
              hint="In the OCI console: Identity & Security, Domains, your domain, Domain URL. A link to its sign-in or admin page does as well."
            />
            {look.isPending && <Progress label="Reading its discovery document" />}
            {look.isError && errors.url === undefined && <ApiProblemNote error={look.error} />}
          </div>
        </Panel>
      </form>
      {look.data && <ConnectForm key={look.data.url} look={look.data} />}
    </div>
  )
}
