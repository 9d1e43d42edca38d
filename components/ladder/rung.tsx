import { useId } from 'react'
import { Glyph } from '@/components/ui/glyph'
import type { Gate } from '@/lib/gates/gate'
import type { Verdict } from '@/lib/gates/verdict'
import type { FixHandling } from './fix-row'
import { gateAnchor } from './gate-anchor'
import { RungCard } from './rung-card'
import { RungMark } from './rung-mark'
import { rungAside, rungWords } from './rung-words'

interface Props {
  verdict: Verdict
  gate: Gate
  isOpen: boolean
  onToggle: () => void
  handling?: FixHandling | undefined
}

/** One gate: its mark on the rail, its question, the deciding fact at the right, and its card when opened. */
export function Rung({ verdict, gate, isOpen, onToggle, handling }: Props) {
  const { rung } = verdict
  const cardId = useId()
  const aside = rungAside(verdict)
  return (
    <li
      id={gateAnchor(gate.id)}
      className="rung scroll-mt-20"
      data-gate={gate.id}
      data-rung={rung}
      data-reached={verdict.reached}
      aria-label={`${gate.question} ${rungWords[rung]}`}
    >
      <RungMark rung={rung} />
      <div className="min-w-0">
        <button type="button" className="rung-button" aria-expanded={isOpen} aria-controls={cardId} onClick={onToggle}>
          <span className="rung-question">
            {gate.question}
            {/* The words at the right say the state, except where they give the deciding fact alone. */}
            {!aside.includes(rungWords[rung]) && <span className="sr-only"> ({rungWords[rung]})</span>}
          </span>
          <span className={`rung-aside ${aside === rungWords['not-reached'] ? 'rung-aside-plain' : ''}`}>{aside}</span>
          <Glyph name="right" className="rung-turn size-3.5" />
        </button>
        <div id={cardId} hidden={!isOpen}>
          {isOpen && <RungCard verdict={verdict} gate={gate} handling={handling} />}
        </div>
      </div>
    </li>
  )
}
