import { KeyCommands } from '@/components/keys/key-commands'
import { KeyFileField, type PickedFile } from '@/components/keys/key-file-field'
import { defaultValidDays } from '@/components/keys/new-pair-fields'
import { CertificateFacts } from '@/components/setup/certificate-facts'
import { Disclosure } from '@/components/ui/disclosure'
import type { Certificate } from '@/lib/jose/certificate'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import { ok } from '@/lib/result'

export interface GivenCertificate {
  fileName: string
  facts: Certificate
}

interface Props {
  given: GivenCertificate | undefined
  onGiven: (given: GivenCertificate | undefined) => void
  alias: string
}

/** The new certificate out of a file, read and judged here; of several the first. */
export function ReplacementFile({ given, onGiven, alias }: Props) {
  const open = async ({ name, bytes }: PickedFile, passwords: KeyFilePasswords) => {
    onGiven(undefined)
    const { certificatesIn } = await import('@/lib/jose/key-file/certificates-in')
    const result = await certificatesIn(bytes, name, passwords, Date.now())
    if (!result.ok) return result
    const { found, notes } = result.value
    const take = () => onGiven(found[0] && { fileName: name, facts: found[0].certificate })
    const more = found.length > 1 ? [`The file holds ${found.length} certificates; the first is taken.`] : []
    return ok({ notes: [...notes, ...more], take })
  }
  return (
    <>
      <KeyFileField
        label="Certificate file"
        chosen={given?.fileName}
        open={open}
        hint="The certificate alone, or a key store: then only the certificate is taken from it."
      />
      {given ? (
        <CertificateFacts alias={alias} facts={given.facts} />
      ) : (
        <Disclosure summary="Make it by hand: the commands, filled in">
          <KeyCommands alias={alias} name={alias} days={defaultValidDays} kind="rsa-2048" />
        </Disclosure>
      )}
    </>
  )
}
