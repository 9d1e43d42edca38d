'use client'

import { useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import type { Asked, KnownDomain } from './ask-domain'
import { ComparedTokens } from './compared-tokens'
import { DecodedTokens } from './decoded-tokens'
import type { Example } from './examples'
import { Findings } from './findings'
import { PasteBox } from './paste-box'
import { Recognised } from './recognised'
import { Redacted } from './redacted'
import { useReading } from './use-reading'
import { WhatIsWrong } from './what-is-wrong'

interface Props {
  examples: readonly Example[]
  /** Connected ones, which may be asked on a click. */
  domains: readonly KnownDomain[]
}

/** Everything here happens in this browser, and with what the page brought along; only a click asks a domain. */
export function Explain({ examples, domains }: Props) {
  const { stage, onText, textNow } = useReading()
  // A domain is asked about one paste; the next paste is another case.
  const [answer, setAnswer] = useState<{ round: number; asked: Asked }>()
  const asked = stage.at === 'read' && answer?.round === stage.round ? answer.asked : undefined
  return (
    <div className="grid gap-6">
      <PasteBox examples={examples} onText={onText} isEmpty={stage.at === 'empty'}>
        {stage.at === 'read' && <Recognised paste={stage.reading.paste} />}
      </PasteBox>
      {stage.at === 'reading' && (
        <Skeleton what={`Reading ${(stage.length / 1_000_000).toFixed(1)} MB`} rows={4} isTall />
      )}
      {stage.at === 'read' && (
        <>
          <WhatIsWrong paste={stage.reading.paste} />
          {stage.reading.isJudgeable && (
            <Findings
              key={stage.round}
              reading={stage.reading}
              round={stage.round}
              domains={domains}
              asked={asked}
              onAsked={(next) => setAnswer(next && { round: stage.round, asked: next })}
            />
          )}
          <DecodedTokens
            key={`tokens ${stage.round}`}
            reading={stage.reading}
            facts={{ ...asked?.facts, ...stage.reading.facts }}
            domains={domains}
            textNow={textNow}
          />
          {stage.reading.comparable.length > 1 && (
            <ComparedTokens key={`compared ${stage.round}`} tokens={stage.reading.comparable} />
          )}
          <Redacted paste={stage.reading.paste} />
        </>
      )}
    </div>
  )
}
