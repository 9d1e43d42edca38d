'use client'

import { useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import { calledInstance, recipeFor } from './answers'
import { linkedDraft } from './draft'
import { readDraft, useDraft, writeDraft } from './draft-store'
import { SetupStepper } from './setup-stepper'
import { toQuestion } from './setup-steps'
import { useSetupWorld } from './use-setup-world'
import { WizardSteps } from './wizard-steps'

const lead = 'Nothing is written before you have seen every request.'

/** Shown while it is not known what there is to call. */
const usual = recipeOf('opa-jwt-assertion').asks

/** Finds what can be called, then asks one question a screen. */
export function SetupWizard() {
  const params = useSearchParams()
  const draft = useDraft()
  const world = useSetupWorld()

  useEffect(() => {
    const linked = linkedDraft(readDraft(), params)
    if (!linked) return
    writeDraft(linked)
    // The link has been followed; a choice made from here on must not be overruled by a reload.
    window.history.replaceState(null, '', '/setup')
  }, [params])

  const frame = (content: ReactNode) => (
    <>
      <PageHeader title="Set up a client" lead={lead} action={<ButtonLink href="/setup/plans">Plans</ButtonLink>} />
      <SetupStepper asks={usual} current="who" />
      {content}
    </>
  )
  if (world.at === 'failed') return frame(<ApiProblemNote error={world.error} onRetry={world.retry} />)
  if (world.at === 'loading' || draft === undefined)
    return frame(
      <Panel>
        <Skeleton what="Looking for instances that can be called" rows={4} isTall />
      </Panel>,
    )
  const called = calledInstance(draft, world.instances)
  if (!called)
    return frame(
      <Panel flush>
        {world.silent.map(({ domain, error }) => (
          <div key={domain.id} className="p-4">
            <ApiProblemNote error={error} />
          </div>
        ))}
        <EmptyState
          title="There is no instance to call"
          action={
            <ButtonLink href="/domains/connect" look="gold">
              Connect a domain
            </ButtonLink>
          }
        >
          Connect the domain of the Oracle Integration or Process Automation instance that shall be called.
          {world.instances.length > 0 && (
            <>
              {' '}
              Or begin with <TextLink href="/setup?recipe=api-gateway-jwt">an API gateway</TextLink>, which a connected
              domain can issue tokens for.
            </>
          )}
        </EmptyState>
      </Panel>,
    )
  const question = toQuestion(params.get('step'), recipeFor(draft, called).asks)
  return <WizardSteps question={question} draft={draft} called={called} world={world} />
}
