'use client'

import { FactList } from '@/components/ui/fact-list'
import { RadioCards } from '@/components/ui/radio-cards'
import type { Answers, Surroundings } from './answers'
import type { Draft } from './draft'
import { NewGateway } from './new-gateway'
import { ScopesStep } from './scopes-step'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  areKeysPublic: Surroundings['areKeysPublic']
}

/** Audience and scope of tokens for the gateway, and how it gets the key to check them. */
export function GatewayStep({ answers, draft, onDraft, areKeysPublic }: Props) {
  const { called, gateway } = answers
  const { domain, service } = called
  const change = (part: NonNullable<Draft['gateway']>) => onDraft({ ...draft, gateway: { ...draft.gateway, ...part } })
  return (
    <div className="grid gap-6">
      {gateway.resource ? (
        <NewGateway resource={gateway.resource} draft={draft} domainName={domain.name} onChange={change} />
      ) : (
        <div className="grid gap-4">
          <FactList
            items={[
              { label: 'Application', value: service.displayName },
              { label: 'Audience (aud)', value: service.audience, mono: true },
            ]}
          />
          <ScopesStep answers={answers} draft={draft} onDraft={onDraft} />
        </div>
      )}
      <RadioCards
        legend="How does the gateway get the key that checks tokens?"
        cards={[
          {
            value: 'static',
            title: 'The policy holds the key',
            detail: `Read now from ${domain.name} with the console’s own rights, so nothing is opened. It is a copy: when the domain changes its key, the gateway refuses every token until the policy is renewed.`,
          },
          {
            value: 'remote',
            title: 'The gateway reads the keys from the domain',
            detail: areKeysPublic
              ? `Anybody may read the signing keys of ${domain.name} already, so the gateway may. It follows when they change.`
              : `It follows when the keys change. It reads them without a credential, so the setup opens them for anybody: a setting of the whole of ${domain.name}, by Security or Identity Domain Administrator.`,
          },
        ]}
        value={gateway.keys}
        onChange={(keys) => change({ keys: keys === 'remote' ? 'remote' : 'static' })}
      />
    </div>
  )
}
