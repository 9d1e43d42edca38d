'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { Skeleton } from '@/components/ui/skeleton'
import { runQuery } from '@/lib/queries/runs'
import type { SetupAnswers } from '@/lib/queries/shapes/recipes'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import type { Instance } from './answers'
import { productNames } from './product-names'
import { isRepeatable } from './promoted'
import { PromotionList } from './promotion-list'
import { useSetupWorld } from './use-setup-world'

/** From one domain to another: where to, what goes along, and on into the wizard. */
export function PromotePage({ runId }: { runId: string }) {
  const run = useQuery(runQuery(runId))
  const world = useSetupWorld()
  const header = (
    <PageHeader
      title="Set up the same in another domain"
      lead={
        run.data
          ? `Like this one: ${run.data.plan.title}. Nothing is written before you have seen every request.`
          : undefined
      }
    />
  )
  const failed = run.error ?? (world.at === 'failed' ? world.error : undefined)
  if (failed)
    return (
      <>
        {header}
        <ApiProblemNote
          error={failed}
          onRetry={() => (run.isError ? void run.refetch() : world.at === 'failed' && world.retry())}
        />
      </>
    )
  if (!run.data || world.at !== 'ready')
    return (
      <>
        {header}
        <Panel>
          <Skeleton what="Looking for instances of the same kind" rows={3} isTall />
        </Panel>
      </>
    )
  const planned = run.data.plan.answers
  const answers = planned && isRepeatable(planned) ? planned : undefined
  // Process Automation may share the application of the Oracle Integration that carries it.
  const kind = answers && recipeOf(answers.recipe).serves
  const from = world.instances.find(
    ({ domain, service }) =>
      domain.id === answers?.domainId && service.appId === answers.serviceAppId && service.kind === kind,
  )
  return (
    <>
      {header}
      {answers && from ? (
        <Targets
          answers={answers}
          from={from}
          targets={world.instances.filter(
            ({ domain, service }) => domain.id !== from.domain.id && service.kind === from.service.kind,
          )}
        />
      ) : (
        <Panel flush>
          <EmptyState
            title="There is nothing to repeat"
            action={<ButtonLink href="/setup">Set up a client</ButtonLink>}
          >
            {answers
              ? 'The instance that this run was for is no longer there, so its scopes cannot be matched.'
              : 'Only the setup of a client for an Oracle service can be repeated elsewhere.'}
          </EmptyState>
        </Panel>
      )}
      {world.silent.map(({ domain, error }) => (
        <ApiProblemNote key={domain.id} error={error} />
      ))}
    </>
  )
}

function Targets({ answers, from, targets }: { answers: SetupAnswers; from: Instance; targets: readonly Instance[] }) {
  const [chosen, setChosen] = useState<string>()
  const keyOf = ({ domain, service }: Instance) => `${domain.id} ${service.appId}`
  const to = targets.find((instance) => keyOf(instance) === chosen) ?? targets[0]
  const product = productNames[from.service.kind]
  if (!to)
    return (
      <Panel flush>
        <EmptyState
          title={`No other connected domain has ${product}`}
          action={<ButtonLink href="/domains">Connect a domain</ButtonLink>}
        >
          Connect the domain that guards the other instance; it appears here then.
        </EmptyState>
      </Panel>
    )
  return (
    <div className="grid gap-6">
      <Panel>
        <RadioCards
          legend="Which instance is called there?"
          cards={targets.map((instance) => ({
            value: keyOf(instance),
            title: instance.service.displayName,
            detail: `${product} · in ${instance.domain.name}`,
            ...(instance.service.isActive ? {} : { disabledBecause: 'Inactive: its domain issues no token for it.' }),
          }))}
          value={keyOf(to)}
          onChange={setChosen}
        />
      </Panel>
      <PromotionList key={keyOf(to)} answers={answers} from={from} to={to} />
    </div>
  )
}
