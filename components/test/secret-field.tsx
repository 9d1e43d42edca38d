import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FormProps } from './request-form'

/** Which client secret goes along: one that a setup keeps on the server, or one typed for this request. */
export function SecretField({ form, picks, onPick, typed, onType }: FormProps) {
  const { heldSecret, secretFrom } = form
  return (
    <div className="grid gap-3">
      {heldSecret && (
        <Select
          label="Client secret"
          choices={[
            { value: 'held', label: `Kept by the setup “${heldSecret.from}”` },
            { value: 'typed', label: 'Typed for this request' },
          ]}
          value={secretFrom}
          onChange={({ target }) => onPick({ ...picks, secretFrom: target.value === 'held' ? 'held' : 'typed' })}
          hint={secretFrom === 'held' ? 'Used on the server; it does not come to this browser.' : undefined}
        />
      )}
      {secretFrom === 'typed' && (
        <TextInput
          label={heldSecret ? 'Secret' : 'Client secret'}
          type="password"
          mono
          value={typed.secret}
          onChange={({ target }) => onType({ ...typed, secret: target.value })}
          hint="Goes to the domain once, with this request, and is kept nowhere."
        />
      )}
    </div>
  )
}
