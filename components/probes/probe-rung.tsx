import type { ReactNode } from 'react'
import { AnswerBlock } from '@/components/exchange/answer-block'
import { SentBlock } from '@/components/exchange/sent-block'
import { RungMark } from '@/components/ladder/rung-mark'
import { tookWords } from '@/components/test/clock-words'
import { Disclosure } from '@/components/ui/disclosure'
import { MonoBlock } from '@/components/ui/mono-block'
import type { Verdict } from '@/lib/gates/verdict'
import type { Rung } from '@/lib/probes/rung'
import type { RungResult } from './probe-run'
import { sentLine } from './sent-line'

interface Props {
  rung: Rung
  result: RungResult | undefined
  isRunning: boolean
  /** What stands below it: a button that sends it, or why it waits. */
  children?: ReactNode
}

/** Drawn as the ladder draws its gates: one request, what it asked, what went out, and what its answer proves. */
export function ProbeRung({ rung: { question, adds }, result, isRunning, children }: Props) {
  const drawn = result ? drawnAs[result.reading.state] : 'not-reached'
  const word = isRunning ? 'sending …' : result ? words[result.reading.state] : 'not sent'
  return (
    <li className="rung" data-rung={drawn} data-reached={result ? 'yes' : 'no'}>
      <RungMark rung={drawn} />
      <div className="grid min-w-0 gap-1 py-1.5 pl-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="rung-question">{question}</span>
          <span className={`text-sm ${result?.reading.state === 'red' ? 'text-shut' : 'text-faint'}`}>
            {word}
            {result && ` · ${answered(result)}`}
          </span>
        </p>
        {result ? (
          <>
            <p className="wrap-anywhere font-mono text-faint text-xs">{sentLine(result.result.request)}</p>
            <p className="text-soft">{result.reading.proves}</p>
            <Disclosure summary="As it went out, and as it came back">
              <div className="grid gap-2">
                <SentBlock request={result.result.request} own={result.own} />
                <Answer {...result} />
              </div>
            </Disclosure>
          </>
        ) : (
          <p className="text-faint text-sm">{adds}</p>
        )}
        {children}
      </div>
    </li>
  )
}

const drawnAs: Record<RungResult['reading']['state'], Verdict['rung']> = {
  green: 'open',
  red: 'shut',
  unclear: 'unknown',
  held: 'unknown',
}

const words: Record<RungResult['reading']['state'], string> = {
  green: 'green',
  red: 'red',
  unclear: 'proves nothing',
  held: 'held back',
}

const answered = ({ result: { answer } }: RungResult) =>
  answer.kind === 'none' ? 'no answer' : `${answer.status} · ${tookWords(answer.milliseconds)}`

const Answer = ({ result: { answer }, own }: RungResult) =>
  answer.kind === 'none' ? (
    <MonoBlock label="Answer" text={answer.because} />
  ) : (
    <AnswerBlock answer={answer} own={own} />
  )
