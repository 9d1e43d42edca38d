'use client'

import { removeKey } from '@/components/keys/key-store'
import { defaultValidDays, NewPairFields } from '@/components/keys/new-pair-fields'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import { Progress } from '@/components/ui/progress'
import { toKeyKind } from '@/lib/jose/key-kind'
import type { Answers } from './answers'
import { CertificateFacts } from './certificate-facts'
import { download } from './download'
import { type Draft, withoutCertificate } from './draft'
import { SaveCertificate } from './save-certificate'
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
              <SaveCertificate alias={alias} x509={facts.x509} />
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
      <NewPairFields
        pair={{
          alias: answers.alias,
          kind: toKeyKind(draft.keyKind),
          validDays: draft.validDays ?? defaultValidDays,
          asFile: pair.asFile,
        }}
        aliasError={aliasError}
        onChange={({ kind, asFile, ...change }) => {
          if (asFile !== undefined) return pair.onAsFile(asFile)
          onDraft({ ...draft, ...change, ...(kind && { keyKind: kind }) })
        }}
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
