import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { FilePick } from '@/components/ui/file-pick'
import { RelativeTime } from '@/components/ui/relative-time'
import { Select } from '@/components/ui/select'
import { Term } from '@/components/ui/term'
import { TextInput } from '@/components/ui/text-input'
import { openPrivateKey } from '@/lib/jose/private-key'
import type { FormProps } from './request-form'
import type { TestForm } from './test-form'

/** A private key of 4096 bits has some 3 kB. */
const maxKeyBytes = 100_000

/** Which certificate the assertion names, and the private key that signs it: this browser's, or a file opened here and nowhere else. */
export function SigningKeyField({ form, picks, onPick }: Pick<FormProps, 'form' | 'picks' | 'onPick'>) {
  const { alias, aliases, key } = form
  const [problem, setProblem] = useState<string>()
  const { keyFile: _keyFile, ...withoutFile } = picks

  const open = async (file: File) => {
    if (file.size > maxKeyBytes)
      return setProblem(`${file.name} is far too big for a private key. Choose the PEM file.`)
    const opened = await openPrivateKey(new Uint8Array(await file.arrayBuffer()))
    if (!opened.ok) return setProblem(`${opened.error.message} ${opened.error.todo}`)
    setProblem(undefined)
    onPick({ ...picks, keyFile: { name: file.name, key: opened.value } })
  }

  const filePick = (
    <FilePick
      label="Private key file"
      accept=".pem,.key,.der"
      chosen={key?.fileName}
      onFile={(file) => void open(file)}
      error={problem}
      hint="RSA, as PEM or DER, without a passphrase. It is opened in this browser and sent nowhere."
    />
  )
  const about = (
    <Term isMark api="header kid" says="The alias under which the certificate was put into the application.">
      Signing key
    </Term>
  )
  return (
    <div className="grid gap-3">
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
      {key?.from === 'browser' ? <Disclosure summary="Sign with a key file instead">{filePick}</Disclosure> : filePick}
    </div>
  )
}

const labelOf = ({ alias, isHere, isAttached }: TestForm['aliases'][number], isAppKnown: boolean) => {
  if (!isHere) return `${alias} · key not in this browser`
  return isAttached || !isAppKnown ? `${alias} · key in this browser` : `${alias} · not attached to the application`
}

function KeyHint({ form: { key, alias } }: { form: TestForm }) {
  if (key?.from === 'file') return `Signed with ${key.fileName}, opened for this page only.`
  if (key?.stored)
    return (
      <>
        In this browser; the certificate <RelativeTime at={key.stored.notAfter} ahead="expires" past="expired" />.
      </>
    )
  return `The private key of “${alias}” is not in this browser: open its file.`
}
