import { useState } from 'react'
import { KeyFileField, type PickedFile } from '@/components/keys/key-file-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Glyph } from '@/components/ui/glyph'
import { RelativeTime } from '@/components/ui/relative-time'
import { Select } from '@/components/ui/select'
import { Term } from '@/components/ui/term'
import { TextInput } from '@/components/ui/text-input'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import type { FoundKey } from '@/lib/jose/key-file/signing-keys-in'
import { ok } from '@/lib/result'
import { otherCertificate } from './other-certificate'
import type { FormProps } from './request-form'
import type { TestForm } from './test-form'

/** Which certificate the assertion names, and the private key that signs it: this browser's, or a file opened here and nowhere else. */
export function SigningKeyField({ form, picks, onPick }: Pick<FormProps, 'form' | 'picks' | 'onPick'>) {
  const { alias, aliases, key, isSignedElsewhere } = form
  const [found, setFound] = useState<FoundKey[]>([])
  const { keyFile: _keyFile, ...withoutFile } = picks
  const other = otherCertificate(form)

  const open = async ({ name, bytes }: PickedFile, passwords: KeyFilePasswords) => {
    const { signingKeysIn } = await import('@/lib/jose/key-file/signing-keys-in')
    const opened = await signingKeysIn(bytes, passwords)
    if (!opened.ok) return opened
    const { found: those, notes } = opened.value
    const sameName = those.find((one) => one.alias?.toLowerCase() === alias.toLowerCase())
    const chosen = sameName ?? those[0]
    return ok({
      notes,
      take: () => {
        setFound(those)
        if (chosen) onPick({ ...picks, keyFile: { name, ...keyIn(chosen) } })
      },
    })
  }

  const filePick = (
    <div className="grid gap-3">
      <KeyFileField
        label="Private key file"
        chosen={key?.fileName}
        open={open}
        hint="RSA, as PEM, DER, PKCS#12, JKS or JWK. It is opened in this browser and sent nowhere."
      />
      {picks.keyFile && found.length > 1 && (
        <Select
          label="Which key of the file?"
          choices={found.map((one, index) => ({ value: String(index), label: one.alias ?? `Key ${index + 1}` }))}
          value={String(found.findIndex((one) => one.key === picks.keyFile?.key))}
          onChange={({ target }) => {
            const chosen = found[Number(target.value)]
            if (chosen && picks.keyFile) onPick({ ...picks, keyFile: { name: picks.keyFile.name, ...keyIn(chosen) } })
          }}
        />
      )}
    </div>
  )
  const about = (
    <Term isMark api="header kid" says="The alias under which the certificate was put into the application.">
      Signing key
    </Term>
  )
  return (
    <div className="grid gap-3">
      <Select
        label="Who signs"
        choices={signers}
        value={isSignedElsewhere ? 'elsewhere' : 'here'}
        onChange={({ target }) => onPick({ ...picks, isSignedElsewhere: target.value === 'elsewhere' })}
      />
      {aliases.length === 0 ? (
        <TextInput
          label="Signing key"
          about={about}
          value={alias}
          onChange={({ target }) => onPick({ ...picks, alias: target.value })}
          hint="The alias of the certificate in the application. This application has none yet."
        />
      ) : (
        <Select
          label="Signing key"
          about={about}
          choices={aliases.map((choice) => ({ value: choice.alias, label: labelOf(choice, form.app !== undefined) }))}
          value={aliases.find((choice) => choice.alias.toLowerCase() === alias.toLowerCase())?.alias ?? alias}
          onChange={({ target }) => onPick({ ...withoutFile, alias: target.value })}
          hint={<KeyHint form={form} />}
        />
      )}
      {other !== undefined && (
        <p className="flex items-start gap-1.5 text-maybe text-sm">
          <Glyph name="exclamation" className="mt-0.5 size-4 flex-none" />
          <span className="min-w-0 [overflow-wrap:anywhere]">{other}</span>
        </p>
      )}
      {!isSignedElsewhere &&
        (key?.from === 'browser' ? (
          <Disclosure summary="Sign with a key file instead">{filePick}</Disclosure>
        ) : (
          filePick
        ))}
    </div>
  )
}

const keyIn = ({ key, x5t }: FoundKey) => ({ key, ...(x5t !== undefined && { x5t }) })

const signers = [
  { value: 'here', label: 'This browser: a kept key or a file' },
  { value: 'elsewhere', label: 'Signed elsewhere (HSM, vault, openssl)' },
]

const labelOf = ({ alias, isHere, isAttached }: TestForm['aliases'][number], isAppKnown: boolean) => {
  if (!isHere) return `${alias} · key not in this browser`
  return isAttached || !isAppKnown ? `${alias} · key in this browser` : `${alias} · not attached to the application`
}

function KeyHint({ form: { key, alias, isSignedElsewhere } }: { form: TestForm }) {
  if (isSignedElsewhere) return `“${alias}” goes into kid: the signature must be by its key.`
  if (key?.from === 'file') return `Signed with ${key.fileName}, opened for this page only.`
  if (key?.stored)
    return (
      <>
        In this browser; the certificate <RelativeTime at={key.stored.notAfter} ahead="expires" past="expired" />.
      </>
    )
  return `The private key of “${alias}” is not in this browser: open its file.`
}
