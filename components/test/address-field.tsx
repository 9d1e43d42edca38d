import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { TextInput } from '@/components/ui/text-input'
import { mendServiceBase } from '@/lib/endpoint/mend-service-base'

interface Props {
  of: 'instance' | 'deployment'
  /** Addresses found in the instance's application, best first. */
  urls: readonly string[]
  value: string
  onChange: (url: string) => void
  isConfirmed: boolean
  onConfirm: (isConfirmed: boolean) => void
}

const typedHints = {
  instance: 'As people open it in the browser, up to the host name.',
  deployment: 'The endpoint of the deployment: host name and path prefix.',
}

/** Where the instance is called. An address that the domain does not name gets a token only after a person has said so. */
export function AddressField({ of, urls, value, onChange, isConfirmed, onConfirm }: Props) {
  const [changes, setChanges] = useState<readonly string[]>([])
  const isKnown = urls.includes(value)
  const known = `Found in the application of the ${of === 'instance' ? 'instance' : 'API'}.`
  const mend = () => {
    const mended = mendServiceBase(of, value)
    if (mended.address === value) return
    setChanges(mended.changes)
    onChange(mended.address)
  }
  const fields = (
    <div className="grid gap-3">
      <TextInput
        label={`Address of the ${of}`}
        mono
        value={value}
        onChange={({ target }) => {
          setChanges([])
          onChange(target.value.trim())
        }}
        onBlur={mend}
        // In the hint's place, so that a click on its way to the checkbox below does not miss it.
        hint={changes.length > 0 ? `Put right: ${changes.join(', ')}.` : isKnown ? known : typedHints[of]}
      />
      {!isKnown && value !== '' && (
        <Checkbox
          label={`This is the ${of} I mean`}
          hint="The domain does not name this address, and it will receive the access token."
          checked={isConfirmed}
          onChange={({ target }) => onConfirm(target.checked)}
        />
      )}
    </div>
  )
  // The host of a gateway is never the whole address: the deployment's path comes behind it.
  if (urls.length === 0 || of === 'deployment') return fields
  return (
    <Disclosure
      summary={
        <>
          at <code className="[overflow-wrap:anywhere]">{value || '…'}</code>
        </>
      }
    >
      {fields}
    </Disclosure>
  )
}
