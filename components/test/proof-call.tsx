import { type FormEvent, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { ServiceTestInput } from '@/lib/queries/shapes/test'
import { AddressField } from './address-field'
import { TriggerFields } from './trigger-fields'

export type ProofOrder = Pick<ServiceTestInput, 'baseUrl' | 'confirmed' | 'call'>

export type Trigger = Extract<ServiceTestInput['call'], { kind: 'trigger' }>

interface Props {
  service: ServiceInstance
  isSending: boolean
  error: unknown
  /** It was called with this token already. */
  wasCalled: boolean
  onCall: (order: ProofOrder) => void
}

/** After a token came: does the service take it? Process Automation lists tasks, which is harmless; Integration runs what the person names. */
export function ProofCall({ service, isSending, error, wasCalled, onCall }: Props) {
  const { urls, displayName, kind } = service
  const [baseUrl, setBaseUrl] = useState(urls[0] ?? '')
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [trigger, setTrigger] = useState<Trigger>({
    kind: 'trigger',
    method: 'GET',
    code: 'ECHO',
    version: '1.0',
    path: '/echo',
  })
  const isKnown = urls.includes(baseUrl)
  const call = kind === 'opa' ? ({ kind: 'tasks' } as const) : trigger
  const whyNot =
    baseUrl === ''
      ? 'Type the address of the instance first.'
      : !isKnown && !isConfirmed
        ? 'Confirm the address first: it will receive the access token.'
        : kind !== 'opa' && (trigger.code === '' || trigger.version === '')
          ? 'Name the integration and its version first.'
          : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCall({ baseUrl, call, ...(isKnown ? {} : { confirmed: isConfirmed }) })
  }
  const verb = kind === 'opa' ? `Call ${displayName}` : 'Run this integration'
  return (
    <Panel title={`Does ${displayName} take it?`} aside={wasCalled ? undefined : 'one step left'}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-soft">
          {kind === 'opa'
            ? 'Lists the tasks of the user, GET /process/api/v1/tasks: any user may, and nothing is changed.'
            : 'Only running an integration proves the call. This runs it for real, with everything it does.'}
        </p>
        {kind !== 'opa' && <TriggerFields trigger={trigger} onChange={setTrigger} />}
        <AddressField
          urls={urls}
          value={baseUrl}
          onChange={setBaseUrl}
          isConfirmed={isConfirmed}
          onConfirm={setIsConfirmed}
        />
        {error !== null && <ApiProblemNote error={error} />}
        <div>
          <Button type="submit" look={wasCalled ? 'plain' : 'gold'} loading={isSending} disabledBecause={whyNot}>
            {isSending ? `Calling ${displayName} …` : wasCalled ? `${verb} again` : verb}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
