'use client'

import { type KeyboardEvent, useState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { recogniseAddress } from '@/lib/endpoint/recognise-address'
import type { SetupWorld } from '../setup/use-setup-world'
import { AddressResult } from './address-result'
import type { WayOn } from './found-instance'

interface Props {
  world: Pick<Extract<SetupWorld, { at: 'ready' }>, 'domains' | 'all' | 'silent'>
  wayOn: WayOn
}

/** One box: whatever URL a person was given. It stays in this page: an address may carry a secret. */
export function EndpointFirst({ world, wayOn }: Props) {
  const [text, setText] = useState('')
  const read = text.trim() === '' ? undefined : recogniseAddress(text)
  return (
    <div className="grid gap-4">
      <TextInput
        label="The address you were given"
        mono
        value={text}
        error={read && !read.ok ? `${read.error.message} ${read.error.todo}` : undefined}
        placeholder="https://…/ic/api/integration/v1/flows/rest/ORDERS/1.0/"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={keepEnter}
        hint="Of an integration, an API, an instance, a gateway, a sign-in page, or a scope. It is not called, not stored and not put into the address of this page."
      />
      <div aria-live="polite" className="empty:hidden">
        {read?.ok && <AddressResult recognised={read.value} world={world} wayOn={wayOn} />}
      </div>
    </div>
  )
}

/** The box may stand in the wizard's form, where Enter goes on to the next question. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}
