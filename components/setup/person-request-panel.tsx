'use client'

import type { ReactNode } from 'react'
import { CertaintyChip } from '@/components/gates/certainty-chip'
import { CiteList } from '@/components/ladder/cite-list'
import { useGeneration } from '@/components/ladder/use-generation'
import { CopyButton } from '@/components/ui/copy-button'
import { FactList } from '@/components/ui/fact-list'
import { MonoBlock } from '@/components/ui/mono-block'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import type { PlanStepView, PlanView } from '@/lib/queries/shapes/setup'
import { type Generation, generations } from '@/lib/setup/plan/generations'
import type { PersonRequest } from '@/lib/setup/plan/person-requests'
import { requestText } from '@/lib/setup/plan/request-text'
import { valueItems } from './value-items'

interface Props {
  plan: PlanView
  request: PersonRequest
  /** Further buttons. */
  action?: ReactNode
}

/** What somebody else must do: to read, to click along, and to send. */
export function PersonRequestPanel({ plan, request, action }: Props) {
  const [generation, setGeneration] = useGeneration()
  const { roles, steps, after } = request
  const who = roles.length > 0 ? roles.join(' or ') : 'an administrator of the domain'
  return (
    <Panel
      title={`Ask ${article(who)} ${who}`}
      aside={steps.length === 1 ? 'one step' : `${steps.length} steps`}
      footer={
        <>
          <CopyButton text={requestText(plan, request, generation)} label="Copy the request" />
          {action}
          <span className="text-faint text-sm sm:ml-auto">Copied as text that reads well in a mail or a ticket</span>
        </>
      }
    >
      <div className="grid gap-5">
        <div className="max-w-sm">
          <Select
            label="Their console"
            value={generation}
            onChange={({ target }) =>
              setGeneration(generations.find((each) => each === target.value) ?? generations[0])
            }
            choices={generations.map((each) => ({ value: each, label: looks[each] }))}
            hint="The clicks below, and the text you copy, are in its words."
          />
        </div>
        {after.length > 0 && (
          <p>
            To be done first, here: <b>{after.join('; ')}</b>.
          </p>
        )}
        {steps.map((step) => (
          <AskedStep key={step.id} step={step} generation={generation} />
        ))}
      </div>
    </Panel>
  )
}

const looks: Record<Generation, string> = {
  'OCI console': 'OCI console, with tabs',
  'Older OCI console': 'OCI console, navigation on the left',
  'IDCS console': 'Identity Cloud Service (IDCS)',
}

function AskedStep({
  step: { title, because, byHand, isUnseen },
  generation,
}: {
  step: PlanStepView
  generation: Generation
}) {
  const way = byHand.ways.find((each) => each.generation === generation)?.steps ?? []
  const files = byHand.values.filter(({ value }) => value.includes('\n'))
  return (
    <section className="grid min-w-0 gap-3 border-hair border-t pt-4">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-soft">{because}</p>
      </div>
      <ol
        aria-label={`Clicks in the ${generation}`}
        className="grid max-w-[80ch] list-decimal gap-1 pl-5 [overflow-wrap:anywhere]"
      >
        {way.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <FactList items={valueItems(byHand.values)} />
      {files.map(({ label, value }) => (
        <MonoBlock key={label} label={label} head={label} text={value} />
      ))}
      <p>
        <b>Sent back:</b> {byHand.sendBack}
      </p>
      {isUnseen && (
        <p className="text-soft">
          The console’s caller may not look there, so planning again cannot find it done: their answer tells, and a
          token test.
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <CertaintyChip certainty={byHand.certainty} />
        <CiteList cites={byHand.cites} />
      </div>
    </section>
  )
}

const article = (word: string) => (/^[aeiou]/i.test(word) ? (word.startsWith('an ') ? '' : 'an') : 'a')
