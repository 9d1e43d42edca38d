import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type KeyKind, keyKindNames, keyKinds } from '@/lib/jose/key-kind'

export interface NewPair {
  alias: string
  kind: KeyKind
  validDays: number
  /** The private key is wanted as a file, this once. */
  asFile: boolean
}

interface Props {
  pair: NewPair
  aliasError: string | undefined
  onChange: (change: Partial<NewPair>) => void
}

export const defaultValidDays = 365

const validities = [
  { value: '90', label: '90 days' },
  { value: '180', label: '180 days' },
  { value: '365', label: '1 year' },
  { value: '730', label: '2 years' },
  { value: '1095', label: '3 years' },
]

/** Domains take RS256 alone, so curves are not among them. */
const kinds = keyKindNames
  .filter((name) => keyKinds[name].isForDomains)
  .map((value) => ({ value, label: keyKinds[value].label }))

/** What a key pair for an identity domain shall be like, before it is made in this browser. */
export function NewPairFields({ pair: { alias, kind, validDays, asFile }, aliasError, onChange }: Props) {
  return (
    <>
      <TextInput
        label="Alias"
        name="alias"
        mono
        value={alias}
        error={aliasError}
        onChange={({ target }) => onChange({ alias: target.value })}
        hint="Every assertion names it in its header (kid), and the domain finds the certificate by it. Written differently there, the assertion is refused."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Key"
          choices={kinds}
          value={kind}
          onChange={({ target }) =>
            onChange({ kind: kinds.find(({ value }) => value === target.value)?.value ?? kind })
          }
          hint="Oracle documents RS256 alone for assertions, so there is no elliptic curve to choose. More bits take longer to make and to sign with."
        />
        <Select
          label="Valid for"
          choices={validities}
          value={String(validDays)}
          onChange={({ target }) => onChange({ validDays: Number(target.value) })}
          hint="On the last day the integration stops without a word; Certificates gives a calendar that rings before. Self-signed."
        />
      </div>
      <Checkbox
        label="I need the private key as a file"
        hint="For a caller that is not this browser. It is saved once, now; afterwards it cannot be had again."
        checked={asFile}
        onChange={({ target }) => onChange({ asFile: target.checked })}
      />
    </>
  )
}
