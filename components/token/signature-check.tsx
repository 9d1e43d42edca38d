import { useState } from 'react'
import { KeyFileField, type PickedFile } from '@/components/keys/key-file-field'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import type { SignatureVerdict } from '@/lib/jose/verify'
import { fetchSigningKeys } from '@/lib/queries/signing-keys'
import { ok } from '@/lib/result'
import { SignatureLine } from './signature-line'
import { type SignatureSaid, saidByFile, saidByKeySet } from './signature-said'

interface Props {
  /** Gives it when it is checked, and it stays in this page. Absent: it is not at hand, and only what is known already can be told. */
  whole: (() => string | undefined) | undefined
  header: Record<string, unknown>
  /** What is known before anybody asks. */
  said: SignatureSaid
  /** Connected ones whose keys may be tried. */
  domains?: readonly { id: string; name: string }[]
  /** What the keys of one of them said. */
  onKeySet?: (domainId: string, verdict: SignatureVerdict) => void
}

type Asking = { at: 'rest' } | { at: 'asking'; id: string } | { at: 'failed'; error: unknown }

/** Whether the signature is genuine, and by whose word: what was found, and what else it can be checked with, here. */
export function SignatureCheck({ whole, header, said, domains = [], onKeySet }: Props) {
  const [file, setFile] = useState<{ name: string; said: SignatureSaid }>()
  const [byKeys, setByKeys] = useState<ReadonlyMap<string, SignatureSaid>>(new Map())
  const [asking, setAsking] = useState<Asking>({ at: 'rest' })

  const open = async ({ name, bytes }: PickedFile, passwords: KeyFilePasswords) => {
    const { verifyWithFile } = await import('@/lib/jose/key-file/verify-with-file')
    const checked = await verifyWithFile(whole?.() ?? '', bytes, passwords)
    if (!checked.ok) return checked
    const take = () => setFile({ name, said: saidByFile(checked.value, name, header, Date.now()) })
    return ok({ notes: [], take })
  }
  const ask = async ({ id, name }: { id: string; name: string }) => {
    setAsking({ at: 'asking', id })
    try {
      const [{ verifyWithKeySet }, keySet] = await Promise.all([import('@/lib/jose/verify'), fetchSigningKeys(id)])
      const verdict = await verifyWithKeySet(whole?.() ?? '', keySet)
      setByKeys((before) => new Map(before).set(id, saidByKeySet(verdict, name)))
      onKeySet?.(id, verdict)
      setAsking({ at: 'rest' })
    } catch (error) {
      setAsking({ at: 'failed', error })
    }
  }
  return (
    <section aria-label="Signature" className="grid gap-2 border-line border-b px-4 py-3">
      <div aria-live="polite" className="grid gap-1">
        {byKeys.size === 0 && <SignatureLine said={said} />}
        {Array.from(byKeys, ([id, one]) => (
          <SignatureLine key={id} said={one} />
        ))}
        {file && <SignatureLine said={file.said} />}
      </div>
      {whole && domains.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          {domains.map((domain) => (
            <Button
              key={domain.id}
              small
              loading={asking.at === 'asking' && asking.id === domain.id}
              onClick={() => void ask(domain)}
            >
              Check with the keys of {domain.name}
            </Button>
          ))}
          <span className="text-faint text-sm">The keys come here; the token stays.</span>
        </div>
      )}
      {asking.at === 'failed' && <ApiProblemNote error={asking.error} />}
      {whole && (
        <Disclosure summary="Check with a certificate">
          <KeyFileField
            label="Certificate of whoever signed"
            chosen={file?.name}
            open={open}
            hint="PEM, DER, .cer, a key store or a key set as JSON. It is read in this browser and sent nowhere."
          />
        </Disclosure>
      )}
    </section>
  )
}
