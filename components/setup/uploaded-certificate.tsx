'use client'

import { useMutation } from '@tanstack/react-query'
import { FilePick } from '@/components/ui/file-pick'
import { Problem } from '@/components/ui/problem'
import { TextInput } from '@/components/ui/text-input'
import type { FileProblem } from '@/lib/jose/file-problem'
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
  const read = useMutation({
    mutationFn: async (file: File): Promise<FileProblem | undefined> => {
      const { readCertificateFile } = await import('@/lib/jose/certificate')
      const result = await readCertificateFile(new Uint8Array(await file.arrayBuffer()), file.name, Date.now())
      if (!result.ok) return result.error
      onDraft({
        ...draft,
        alias: answers.alias,
        certificate: { from: 'file', fileName: file.name, facts: result.value },
      })
      return undefined
    },
    // What was there before does not stay beside a file that was refused.
    onMutate: () => onDraft(withoutCertificate(draft)),
  })
  const refused = read.data
  return (
    <div className="grid gap-4">
      <div className="max-w-xl">
        <FilePick
          label="Certificate file"
          accept=".cer,.crt,.pem,.der"
          chosen={certificate?.from === 'file' ? certificate.fileName : undefined}
          onFile={(file) => read.mutate(file)}
          hint="The certificate alone, e.g. keytool -exportcert -alias … -file cert.cer -keystore … The private key stays with the caller: a file that holds one is refused here, before anything is sent."
        />
      </div>
      {refused && <Problem title={refused.message} todo={refused.todo} />}
      {read.isError && (
        <Problem title="The file could not be read." todo="Choose it again." details={String(read.error)} />
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
      {certificate?.from === 'file' && <CertificateFacts alias={answers.alias} facts={certificate.facts} />}
    </div>
  )
}
