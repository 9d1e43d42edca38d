import { type FormEvent, useState } from 'react'
import { begunDraft } from '@/components/check/begun-draft'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import type { CheckCall } from '@/lib/checks/check-case'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { TestResult } from '@/lib/queries/shapes/test'
import { AddressField } from './address-field'
import { headerOf } from './clock-words'
import { productOfCall, proofWords } from './proof-calls'
import { callOf, type ProofDraft, type ProofOrder, redirectedBase, whyNotCallable } from './proof-order'
import { RedirectNote } from './redirect-note'
import { TriggerFields } from './trigger-fields'

interface Props {
  service: ServiceInstance
  call: ProofCallName
  /** As a saved check made it. */
  begun?: CheckCall | undefined
  isSending: boolean
  error: unknown
  /** What it answered, once it was called with this token. */
  result: TestResult | undefined
  onCall: (order: ProofOrder) => void
}

/** After a token came: does the service take it? A list is harmless; an integration is run only by the button that says so. */
export function ProofCall({ service, call, begun, isSending, error, result, onCall }: Props) {
  const { displayName, urls } = service
  const [draft, setDraft] = useState(() => begunDraft(begun, call, service))
  const change = (changes: Partial<ProofDraft>) => setDraft({ ...draft, ...changes })
  const order = (from: ProofDraft): ProofOrder => ({
    baseUrl: from.baseUrl,
    call: callOf(call, from),
    ...(urls.includes(from.baseUrl) ? {} : { confirmed: from.isConfirmed }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCall(order(draft))
  }
  const elsewhere = result && redirectOf(call, result)
  const goThere = (baseUrl: string) => {
    const there = { ...draft, baseUrl, isConfirmed: true }
    setDraft(there)
    onCall(order(there))
  }
  const verb = proofWords[call].verb(displayName)
  return (
    <Panel title={`Does ${displayName} take it?`} aside={result ? undefined : 'one step left'}>
      <form onSubmit={submit} className="grid gap-4" aria-label={`Call ${displayName}`}>
        <p className="text-soft">{proofWords[call].does}</p>
        {call === 'trigger' && <TriggerFields trigger={draft.trigger} onChange={(trigger) => change({ trigger })} />}
        {call === 'integrations' && (
          <TextInput
            label="Name of the instance"
            mono
            value={draft.instance}
            onChange={({ target }) => change({ instance: target.value.trim() })}
            hint="Goes along as integrationInstance: the design host serves every instance of its region."
          />
        )}
        {call === 'route' && (
          <TextInput
            label="Path of the route"
            mono
            value={draft.route}
            onChange={({ target }) => change({ route: target.value.trim() })}
            hint="Below the address of the deployment, e.g. /orders/1. It is called with GET."
          />
        )}
        <AddressField
          of={call === 'route' ? 'deployment' : 'instance'}
          urls={urls}
          value={draft.baseUrl}
          onChange={(baseUrl) => change({ baseUrl, isConfirmed: false })}
          isConfirmed={draft.isConfirmed}
          onConfirm={(isConfirmed) => change({ isConfirmed })}
        />
        {elsewhere && <RedirectNote product={productOfCall(call)} {...elsewhere} isBusy={isSending} onGo={goThere} />}
        {error !== null && <ApiProblemNote error={error} />}
        <div>
          <Button
            type="submit"
            look={result ? 'plain' : 'gold'}
            loading={isSending}
            disabledBecause={whyNotCallable(call, draft, urls)}
          >
            {isSending ? `Calling ${displayName} …` : result ? `${verb} again` : verb}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function redirectOf(call: ProofCallName, { answer }: TestResult) {
  if (answer.kind === 'none' || answer.status < 300 || answer.status > 399) return undefined
  const location = headerOf(answer.headers, 'location')
  return { status: answer.status, location, base: redirectedBase(call, answer.status, location) }
}
