'use client'

import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { integrationCallback, postmanCallbacks } from '@/lib/setup/recipes/callbacks'
import type { Instance } from './answers'
import type { CallbackOwner, Callbacks } from './callbacks'

interface Props {
  callbacks: Callbacks
  onCallbacks: (callbacks: Callbacks) => void
  instances: readonly Instance[]
}

const exact = 'Copy it whole: the domain compares character by character, the final slash and the port too.'

/** The callback follows from who the client is; only an application's own must be known. */
export function CallbackChoices({ callbacks, onCallbacks, instances }: Props) {
  const integrations = instances.flatMap(({ domain, service: { kind, displayName, urls } }) =>
    kind === 'oic' && urls[0] !== undefined
      ? [{ value: integrationCallback(urls[0]), title: displayName, aside: domain.name }]
      : [],
  )
  const set = (owner: CallbackOwner, value: string) => onCallbacks({ ...callbacks, [owner]: value })
  const choice = (owner: CallbackOwner, first: string, words: { label: string; hint: string }, control: ReactNode) => (
    <div className="grid min-w-0 gap-3">
      <Checkbox
        {...words}
        checked={callbacks[owner] !== undefined}
        onChange={({ target }) => {
          const { [owner]: _, ...rest } = callbacks
          onCallbacks(target.checked ? { ...rest, [owner]: first } : rest)
        }}
      />
      {callbacks[owner] !== undefined && <div className="min-w-0 max-w-2xl pl-7">{control}</div>}
    </div>
  )
  return (
    <>
      {choice(
        'application',
        '',
        {
          label: 'An application of ours',
          hint: 'The usual case: a web application, a portal, a script with a sign-in.',
        },
        <TextArea
          label="Its callback"
          name="redirectUris"
          mono
          rows={2}
          placeholder="https://shop.example/oauth/callback"
          value={callbacks.application ?? ''}
          onChange={({ target }) => set('application', target.value)}
          hint={`One a line. ${exact}`}
        />,
      )}
      {choice(
        'integration',
        integrations[0]?.value ?? '',
        {
          label: 'A connection in Oracle Integration',
          hint: 'Only where an instance itself is the client: a connection with the policy OAuth Authorization Code.',
        },
        integrations.length > 0 ? (
          <RadioCards
            legend="Which instance has the connection?"
            cards={integrations.map((card) => ({ ...card, detail: <Address uri={card.value} /> }))}
            value={callbacks.integration}
            onChange={(uri) => set('integration', uri)}
          />
        ) : (
          <p className="text-soft">
            No connected domain shows an instance with an address. Enter it as an application’s.
          </p>
        ),
      )}
      {choice(
        'visualBuilder',
        '',
        { label: 'Visual Builder', hint: 'A backend or service connection that signs the user in.' },
        <TextInput
          label="The callback it shows"
          mono
          value={callbacks.visualBuilder ?? ''}
          onChange={({ target }) => set('visualBuilder', target.value)}
          hint={`From the authentication of the connection in Visual Builder; we know of no public page that prints it. ${exact}`}
        />,
      )}
      {choice(
        'postman',
        postmanCallbacks.app,
        {
          label: 'Postman',
          hint: 'To try by hand. Every user of Postman has the same callback: take it out afterwards.',
        },
        <RadioCards
          legend="Which Postman?"
          cards={[
            { value: postmanCallbacks.app, title: 'Its own window', detail: <Address uri={postmanCallbacks.app} /> },
            {
              value: postmanCallbacks.browser,
              title: 'Authorize using browser',
              detail: <Address uri={postmanCallbacks.browser} />,
            },
          ]}
          value={callbacks.postman}
          onChange={(uri) => set('postman', uri)}
        />,
      )}
    </>
  )
}

const Address = ({ uri }: { uri: string }) => <span className="break-all font-mono">{uri}</span>
