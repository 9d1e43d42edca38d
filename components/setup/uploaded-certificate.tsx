'use client'

import { useState } from 'react'
import { KeyCommands } from '@/components/keys/key-commands'
import { KeyFileField, type PickedFile } from '@/components/keys/key-file-field'
import { defaultValidDays } from '@/components/keys/new-pair-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FoundCertificate } from '@/lib/jose/key-file/certificates-in'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import { toKeyKind } from '@/lib/jose/key-kind'
import { ok } from '@/lib/result'
import type { Answers } from './answers'
import { CertificateFacts } from './certificate-facts'
import { type Draft, withoutCertificate } from './draft'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  aliasError: string | undefined
}

/** The file is read and judged here, before anything is sent. */
export function UploadedCertificate({ answers, draft, onDraft, aliasError }: Props) {
  const { certificate } = draft
  const [found, setFound] = useState<FoundCertificate[]>([])
  const take = (fileName: string, { certificate: facts }: FoundCertificate, alias: string) =>
    onDraft({ ...draft, alias, certificate: { from: 'file', fileName, facts } })

  const open = async ({ name, bytes }: PickedFile, passwords: KeyFilePasswords) => {
    // What was there before does not stay beside a file that was refused.
    onDraft(withoutCertificate(draft))
    setFound([])
    const { certificatesIn } = await import('@/lib/jose/key-file/certificates-in')
    const result = await certificatesIn(bytes, name, passwords, Date.now())
    if (!result.ok) return result
    const { found: those, notes } = result.value
    return ok({
      notes,
      take: () => {
        const [first] = those
        setFound(those)
        // An alias that was typed counts more than the name in the file.
        if (first) take(name, first, draft.alias ?? first.alias ?? answers.alias)
      },
    })
  }
  const chosen = certificate?.from === 'file' ? certificate : undefined
  return (
    <div className="grid gap-4">
      <div className="max-w-xl">
        <KeyFileField
          label="Certificate file"
          chosen={chosen?.fileName}
          open={open}
          hint="The certificate alone (.cer, .pem, .p7b), or a key store (.p12, .jks): then only the certificate is taken from it. A private key stays in this browser and is forgotten; a file with nothing else is refused."
        />
      </div>
      {chosen && found.length > 1 && (
        <div className="max-w-xl">
          <Select
            label="Which of them?"
            choices={found.map(({ alias, certificate: facts }, index) => ({
              value: String(index),
              label: `${alias ?? facts.subject} · until ${facts.notAfter.slice(0, 10)}`,
            }))}
            value={String(found.findIndex(({ certificate: facts }) => facts.x5t === chosen.facts.x5t))}
            onChange={({ target }) => {
              const picked = found[Number(target.value)]
              if (picked) take(chosen.fileName, picked, picked.alias ?? answers.alias)
            }}
            hint="The file holds several; the caller must sign with the key of this one."
          />
        </div>
      )}
      <div className="max-w-xl">
        <TextInput
          label="Alias"
          name="alias"
          mono
          value={answers.alias}
          error={aliasError}
          onChange={({ target }) => onDraft({ ...draft, alias: target.value })}
          hint="The caller writes exactly this into the header of its assertions (kid)."
        />
      </div>
      {chosen ? (
        <CertificateFacts alias={answers.alias} facts={chosen.facts} />
      ) : (
        <Disclosure summary="Make it by hand: the commands, filled in">
          <KeyCommands
            alias={answers.alias}
            name={answers.alias}
            days={draft.validDays ?? defaultValidDays}
            kind={toKeyKind(draft.keyKind)}
          />
        </Disclosure>
      )}
    </div>
  )
}
