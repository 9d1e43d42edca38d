'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { RadioCards } from '@/components/ui/radio-cards'
import { recipeOf } from '@/lib/setup/recipes/recipes'
import type { Answers } from './answers'
import { mayTrustPartners } from './answers'
import { ClientProofChoice } from './client-proof-choice'
import { type Draft, withoutCertificate } from './draft'
import { OwnPair, type PairMaking } from './own-pair'
import { UploadedCertificate } from './uploaded-certificate'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  aliasError: string | undefined
  roles: string[] | null | undefined
  pair: PairMaking
}

/** By which key the caller proves itself: one made here, or the certificate of one made elsewhere. */
export function CertificateStep({ answers, draft, onDraft, aliasError, roles, pair }: Props) {
  const way = draft.keyFrom ?? 'browser'
  const choose = (next: string) => {
    const keyFrom = next === 'file' ? 'file' : 'browser'
    if (keyFrom !== way) onDraft({ ...withoutCertificate(draft), keyFrom })
  }
  return (
    <>
      {draft.certificate?.from !== 'browser' && (
        <RadioCards
          legend="Where does the key come from?"
          cards={[
            {
              value: 'browser',
              title: 'Make a key pair in this browser',
              detail: 'The private key never leaves it; only the certificate travels.',
            },
            {
              value: 'file',
              title: 'Upload a certificate',
              detail: 'Made by keytool or openssl. The private key stays where it was made.',
            },
          ]}
          value={way}
          onChange={choose}
        />
      )}
      {way === 'browser' ? (
        <OwnPair answers={answers} draft={draft} onDraft={onDraft} aliasError={aliasError} pair={pair} />
      ) : (
        <UploadedCertificate answers={answers} draft={draft} onDraft={onDraft} aliasError={aliasError} />
      )}
      <Checkbox
        label="Trust it as a partner certificate too"
        hint={
          mayTrustPartners(roles)
            ? 'Adds it to the domain’s trusted partner certificates under the same alias. Published procedures disagree whether that is needed, so it is a step of its own.'
            : 'Published procedures disagree whether it is needed. The console’s caller may not do it here: that takes Security Administrator or Identity Domain Administrator.'
        }
        checked={answers.trustAsPartner}
        onChange={({ target }) => onDraft({ ...draft, trustAsPartner: target.checked })}
      />
      {recipeOf(answers.recipe).choosesProof && <ClientProofChoice answers={answers} draft={draft} onDraft={onDraft} />}
    </>
  )
}
