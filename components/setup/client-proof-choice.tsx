'use client'

import { RadioCards } from '@/components/ui/radio-cards'
import type { Answers } from './answers'
import type { Draft } from './draft'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** Apart from whom the client speaks for: how it shows, in each token request, that it is the one it says. */
export function ClientProofChoice({ answers, draft, onDraft }: Props) {
  return (
    <RadioCards
      legend="How does the client prove itself?"
      cards={[
        {
          value: 'secret',
          title: 'By its client secret',
          detail: 'Sent with each token request, beside the user assertion. The usual way.',
        },
        {
          value: 'assertion',
          title: 'By a client assertion',
          detail: 'A second JWT, signed with the same key, in place of the secret: the caller keeps no secret at all.',
        },
      ]}
      value={answers.clientProof}
      onChange={(value) => onDraft({ ...draft, clientProof: value === 'assertion' ? 'assertion' : 'secret' })}
      hint="The user assertion says for whom a token is. It does not prove the client."
    />
  )
}
