'use client'

import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { RadioCards } from '@/components/ui/radio-cards'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { newGatewayId } from '@/lib/setup/recipes/gateway-to-be'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { type Answers, type Instance, recipesFor } from './answers'
import { DefaultApplication } from './default-application'
import { chooseRecipe, chooseService, type Draft, outside } from './draft'
import { ExternalApplication } from './external-application'
import { productNames } from './product-names'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  domains: readonly DomainSummary[]
  instances: readonly Instance[]
  silent: readonly { domain: DomainSummary; error: unknown }[]
}

/** The called instance decides the domain; the caller only the names. */
export function WhoStep({ answers, draft, onDraft, domains, instances, silent }: Props) {
  const { called, caller } = answers
  const { asks, wants = [] } = recipeOf(answers.recipe)
  const proof = asks.includes('certificate') ? 'signs with its own key' : 'has a client ID and a secret of its own'
  const keyOf = ({ domain, service }: Instance) => `${domain.id} ${service.appId} ${service.kind}`
  const isToBeMade = ({ service }: Instance) => service.appId === newGatewayId
  const choose = (key: string) => {
    const chosen = instances.find((instance) => keyOf(instance) === key)
    if (chosen) onDraft(chooseService(draft, chosen.domain.id, chosen.service))
  }
  return (
    <>
      <RadioCards
        legend="Which instance is called?"
        cards={instances.map((instance) => ({
          value: keyOf(instance),
          title: isToBeMade(instance) ? 'A gateway that has no application yet' : instance.service.displayName,
          detail: [
            productNames[instance.service.kind],
            ...(instance.service.carriedBy === undefined ? [] : [`carried by ${instance.service.carriedBy}`]),
            `in ${instance.domain.name}`,
          ].join(' · '),
          ...(instance.service.isActive ? {} : { aside: 'inactive' }),
        }))}
        value={keyOf(called)}
        onChange={choose}
      />
      {silent.map(({ domain, error }) => (
        <ApiProblemNote key={domain.id} error={error} />
      ))}
      <p className="text-soft">
        The application goes into <span className="font-semibold text-ink">{called.domain.name}</span>, the domain of
        the called instance, because that is where its tokens are issued. It cannot cross domains.
      </p>
      <RadioCards
        legend="How does it call?"
        cards={recipesFor(called).map(({ id, way, suits }) => ({ value: id, title: way, detail: suits }))}
        value={answers.recipe}
        onChange={(id) => onDraft(chooseRecipe(draft, called, id))}
      />
      <RadioCards
        legend="Who calls it?"
        cards={[
          ...domains.map(({ id, name, label }) => ({
            value: id,
            title: name,
            detail:
              id === called.domain.id
                ? 'Something in the same domain'
                : `Something in ${name}, another domain: it ${proof}, no trust between the domains is needed`,
            ...(label ? { aside: label } : {}),
          })),
          { value: outside, title: 'Something outside', detail: 'A script, a partner, a service that is not Oracle’s' },
        ]}
        value={caller?.id ?? outside}
        onChange={(id) => onDraft({ ...draft, caller: id })}
        hint={
          wants.includes('callerUser')
            ? 'For names and sentences, and to look for the user there: nothing is written in the caller’s domain.'
            : 'For names and sentences only: the caller’s domain is not touched.'
        }
      />
      {answers.recipe === 'opa-jwt-assertion' && (
        <DefaultApplication service={called.service} domainName={called.domain.name} />
      )}
      {answers.recipe === 'opa-client-credentials' && <ExternalApplication service={called.service} />}
    </>
  )
}
