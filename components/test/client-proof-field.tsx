import { Select } from '@/components/ui/select'
import type { FormProps } from './request-form'
import { SecretField } from './secret-field'
import type { ClientProof } from './test-form'

const ways: { value: ClientProof; label: string; hint: string }[] = [
  { value: 'basic', label: 'Secret, in the header (Basic)', hint: 'As most clients do, and all of Oracle’s samples.' },
  { value: 'post', label: 'Secret, in the form', hint: 'client_id and client_secret beside the other fields.' },
  {
    value: 'assertion',
    label: 'Client assertion, signed here',
    hint: 'A JWT in place of the secret, by the key of a certificate of the application.',
  },
]

/** How the client proves that it is the one it says: by its secret, or by a key. */
export function ClientProofField(props: FormProps) {
  const { form, picks, onPick } = props
  return (
    <>
      <Select
        label="Client authentication"
        choices={ways}
        value={form.clientProof}
        onChange={({ target }) => {
          const chosen = ways.find(({ value }) => value === target.value)
          if (chosen) onPick({ ...picks, clientProof: chosen.value })
        }}
        hint={ways.find(({ value }) => value === form.clientProof)?.hint}
      />
      {form.clientProof !== 'assertion' && <SecretField {...props} />}
    </>
  )
}
