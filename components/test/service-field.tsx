import { Select } from '@/components/ui/select'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import { callsOf, proofWords } from './proof-calls'
import type { TestForm } from './test-form'

interface Props {
  form: TestForm
  services: readonly ServiceInstance[]
  onPick: (service: ServiceInstance) => void
  onPickCall: (call: ProofCallName) => void
}

const keyOf = ({ appId, kind }: ServiceInstance) => `${appId} ${kind}`

/** Which instance is called once there is a token, and by which call where there are several. */
export function ServiceField({ form: { service, call }, services, onPick, onPickCall }: Props) {
  const callable = services.filter((each) => callsOf(each).length > 0)
  if (callable.length === 0 && !service) return null
  const calls = service ? callsOf(service) : []
  return (
    <>
      <Select
        label="Service to call"
        choices={callable.map((each) => ({ value: keyOf(each), label: each.displayName }))}
        {...(service ? {} : { placeholder: 'None: stop at the token' })}
        value={service ? keyOf(service) : ''}
        onChange={({ target }) => {
          const chosen = callable.find((each) => keyOf(each) === target.value)
          if (chosen) onPick(chosen)
        }}
        hint="Once there is a token, one click shows whether this instance takes it."
      />
      {calls.length > 1 && call && (
        <Select
          label="By which call"
          choices={calls.map((value) => ({ value, label: proofWords[value].name }))}
          value={call}
          onChange={({ target }) => {
            const chosen = calls.find((each) => each === target.value)
            if (chosen) onPickCall(chosen)
          }}
          hint="They need different roles, so the ladder asks for another one."
        />
      )}
    </>
  )
}
