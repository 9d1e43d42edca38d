import { useState } from 'react'
import { download } from '@/components/setup/download'
import { Button } from '@/components/ui/button'
import { FilePick } from '@/components/ui/file-pick'
import { MonoBlock } from '@/components/ui/mono-block'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextArea } from '@/components/ui/text-area'
import { type AssertionDraft, signingInput } from '@/lib/jose/assertion'
import { pastedSignature, signatureFile } from '@/lib/jose/pasted-signature'
import { SignatureCheck } from './signature-check'
import { inputFile, opensslCommand } from './signing-command'
import type { useSignedElsewhere } from './use-signed-elsewhere'

/** Hands the signing input out and takes the signature back. The key never comes near this page. */
export function SignElsewhere({ signer }: { signer: ReturnType<typeof useSignedElsewhere> }) {
  const { draft, answer, isStale, freeze, take } = signer
  const [text, setText] = useState('')
  const [fileName, setFileName] = useState<string>()
  const forget = () => {
    setText('')
    setFileName(undefined)
    void freeze()
  }
  const paste = (typed: string) => {
    setText(typed)
    setFileName(undefined)
    if (draft) void take(pastedSignature(typed, draft))
  }
  const open = async (file: File) => {
    setText('')
    setFileName(file.name)
    if (draft) void take(signatureFile(new Uint8Array(await file.arrayBuffer()), draft))
  }
  if (!draft)
    return (
      <section aria-label="Signed elsewhere" className="grid gap-3 rounded-md border border-line p-3">
        <p className="text-soft text-sm">
          {isStale
            ? 'The request changed since: what was handed out no longer fits it.'
            : 'Header and claims are frozen, with their times and jti, and handed to whoever holds the key. Only the signature comes back.'}
        </p>
        <div>
          <Button onClick={forget}>{isStale ? 'Freeze again' : 'Freeze the assertion'}</Button>
        </div>
      </section>
    )
  const error = answer && !answer.read.ok ? answer.read.error : undefined
  return (
    <section aria-label="Signed elsewhere" className="grid gap-3 rounded-md border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
        <Expiry draft={draft} />
        <Button small onClick={forget}>
          Freeze again
        </Button>
      </div>
      <div className="grid gap-1.5">
        <h3 className="font-semibold text-sm">1. The signing input</h3>
        <MonoBlock label="Signing input" text={signingInput(draft)} />
        <div>
          <Button small onClick={() => download(inputFile, signingInput(draft), 'text/plain')}>
            Save {inputFile}
          </Button>
        </div>
        <p className="text-faint text-sm">
          The saved file has no line break at its end: with one, the signature is wrong.
        </p>
      </div>
      <div className="grid gap-1.5">
        <h3 className="font-semibold text-sm">2. Sign it as RS256</h3>
        <MonoBlock label="Command" text={opensslCommand} />
        <p className="text-faint text-sm">
          Or with an HSM or vault: RSA PKCS #1 v1.5 over its SHA-256.
          {draft.header.alg !== 'RS256' && ' The header names another algorithm, which a domain refuses.'}
        </p>
      </div>
      <TextArea
        label="3. Signature"
        mono
        rows={4}
        value={text}
        onChange={({ target }) => paste(target.value)}
        error={fileName === undefined && text.trim() !== '' ? error : undefined}
        hint="Base64, base64url or hex; or the whole signed assertion. Spaces and line breaks do not matter."
      />
      <FilePick
        label="Or the file it is in"
        chosen={fileName}
        onFile={(file) => void open(file)}
        error={fileName === undefined ? undefined : error}
      />
      <SignatureCheck signer={signer} />
    </section>
  )
}

/** When the frozen times run out. */
function Expiry({ draft: { claims } }: { draft: AssertionDraft }) {
  const { exp } = claims
  // The latest instant that a Date can hold is 8.64e15 ms away.
  if (typeof exp !== 'number' || Math.abs(exp) > 8.64e12)
    return <span className="text-soft">Frozen; its exp is no time in seconds.</span>
  return (
    <span className="text-soft">
      Frozen: <RelativeTime at={new Date(exp * 1000).toISOString()} ahead="its time runs out" past="its time ran out" />
    </span>
  )
}
