import { useState } from 'react'
import { FilePick } from '@/components/ui/file-pick'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { readCertificateFile } from '@/lib/jose/certificate'
import type { SignatureVerdict } from '@/lib/jose/verify'
import { wasSent } from './jti-memory'
import type { useSignedElsewhere } from './use-signed-elsewhere'

const words: Record<SignatureVerdict['state'], { title: string; tone: NoticeTone }> = {
  valid: { title: 'The signature is verified', tone: 'open' },
  invalid: { title: 'The signature does not match', tone: 'maybe' },
  unchecked: { title: 'Cannot check the signature', tone: 'plain' },
}

/** Whether the certificate confirms the signature; it can be sent all the same. */
export function SignatureCheck({ signer }: { signer: ReturnType<typeof useSignedElsewhere> }) {
  const { answer, opened, checkWith } = signer
  const [problem, setProblem] = useState<string>()
  const { read, verdict } = answer ?? {}
  const signed = read?.ok ? read.value : undefined
  const open = async (file: File) => {
    const content = await readCertificateFile(new Uint8Array(await file.arrayBuffer()), file.name, Date.now())
    setProblem(content.ok ? undefined : `${content.error.message} ${content.error.todo}`)
    if (content.ok) checkWith({ name: file.name, spki: content.value.spki })
  }
  return (
    <>
      <div aria-live="polite">
        {signed && verdict && (
          <Notice title={words[verdict.state].title} tone={words[verdict.state].tone}>
            {verdict.state === 'valid' ? 'The certificate’s key confirms it.' : verdict.because}
            {verdict.state === 'unchecked' && ' Open the certificate below, or send it as it is.'}
            {signed.isOther && ' Its header or claims are not the frozen ones: it is sent as it was signed.'}
            {wasSent(signed.draft.claims.jti) &&
              ' Its jti was sent before, and counts once: freeze again for the next test.'}
          </Notice>
        )}
      </div>
      <FilePick
        label="Certificate to check it with"
        accept=".pem,.cer,.crt,.der"
        chosen={opened?.name}
        onFile={(file) => void open(file)}
        error={problem}
      />
    </>
  )
}
