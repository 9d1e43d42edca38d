'use client'

import { removeKey } from '@/components/keys/key-store'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import { Progress } from '@/components/ui/progress'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Answers } from './answers'
import { CertificateFacts } from './certificate-facts'
import { download } from './download'
import { type Draft, withoutCertificate } from './draft'
import { SaveKeyStore } from './save-key-store'

export interface PairMaking {
  asFile: boolean
  onAsFile: (asFile: boolean) => void
  isMaking: boolean
  error: unknown
  /** The private key's file, when it was wanted, for as long as this page is open. */
  pem: string | undefined
}

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  aliasError: string | undefined
  pair: PairMaking
}

const validities = [
  { value: '90', label: '90 days' },
  { value: '365', label: '365 days' },
  { value: '730', label: '730 days' },
]

/** The pair to be made, or the one that was. */
export function OwnPair({ answers, draft, onDraft, aliasError, pair }: Props) {
  const { certificate } = draft
  if (certificate?.from === 'browser') {
    const { alias, facts, keptFor } = certificate
    const another = () => void removeKey(keptFor, alias).then(() => onDraft({ ...withoutCertificate(draft), alias }))
    return (
      <div className="grid gap-4">
        <CertificateFacts alias={alias} facts={facts} />
        <Notice
          title="The private key is in this browser, and only here"
          action={
            <>
              {pair.pem !== undefined && (
                <Button small onClick={() => download(`${alias}_private-key.pem`, pair.pem ?? '')}>
                  Save the private key file again
                </Button>
              )}
              <Button small onClick={another}>
                Make another pair
              </Button>
            </>
          }
        >
          This console can sign with it and nobody can copy it. It is kept until a test has proven the setup, a reload
          included; then you are asked whether to keep it.
          {pair.pem !== undefined && ' Its file was saved once: keep it safe, it cannot be made again.'}
        </Notice>
        {pair.pem !== undefined && <SaveKeyStore alias={alias} pem={pair.pem} x509={facts.x509} />}
        {aliasError && <Problem title={aliasError} todo="Make another pair under an alias that is free." />}
      </div>
    )
  }
  if (certificate?.from === 'plan')
    return (
      <Notice
        title={`The certificate ${certificate.alias} of the plan is used`}
        action={
          <Button small onClick={() => onDraft(withoutCertificate(draft))}>
            Make another pair
          </Button>
        }
      >
        Its private key is where it was when the plan was made. Make another pair only if that key is lost.
      </Notice>
    )
  return (
    <div className="grid max-w-xl gap-4">
      <TextInput
        label="Alias"
        name="alias"
        mono
        value={answers.alias}
        error={aliasError}
        onChange={({ target }) => onDraft({ ...draft, alias: target.value })}
        hint="Every assertion names it in its header (kid), and the domain finds the certificate by it. Written differently there, the assertion is refused."
      />
      <Select
        label="Valid for"
        choices={validities}
        value={String(draft.validDays ?? 365)}
        onChange={({ target }) => onDraft({ ...draft, validDays: Number(target.value) })}
        hint="On the last day the integration stops without a word, so note the date. RSA, 2,048 bits, self-signed."
      />
      <Checkbox
        label="I need the private key as a file"
        hint="For a caller that is not this browser. It is saved once, now; afterwards it cannot be had again."
        checked={pair.asFile}
        onChange={({ target }) => pair.onAsFile(target.checked)}
      />
      {pair.isMaking && <Progress label="Making the key pair" />}
      {pair.error !== null && pair.error !== undefined && (
        <Problem
          title="The key pair could not be made or kept in this browser."
          todo="Private windows and some settings forbid a page to keep anything: use an ordinary window, or upload a certificate."
          details={String(pair.error)}
        />
      )}
    </div>
  )
}
