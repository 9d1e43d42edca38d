'use client'

import { Skeleton } from '@/components/ui/skeleton'
import { DecodedTokens } from './decoded-tokens'
import type { Example } from './examples'
import { Findings } from './findings'
import { PasteBox } from './paste-box'
import { Recognised } from './recognised'
import { Redacted } from './redacted'
import { useReading } from './use-reading'
import { WhatIsWrong } from './what-is-wrong'

/** Everything here happens in this browser, and with what the page brought along: nothing is fetched later. */
export function Explain({ examples }: { examples: readonly Example[] }) {
  const { stage, onText } = useReading()
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
          {stage.reading.isJudgeable && <Findings key={stage.round} reading={stage.reading} round={stage.round} />}
          <DecodedTokens reading={stage.reading} />
          <Redacted paste={stage.reading.paste} />
        </>
      )}
    </div>
  )
}
