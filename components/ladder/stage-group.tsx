import { type ReactNode, useId } from 'react'
import { Glyph } from '@/components/ui/glyph'
import type { Verdict } from '@/lib/gates/verdict'
import type { Fold } from './fold-of'
import { RungMark } from './rung-mark'

interface Props {
  title: string
  reached: Verdict['reached'] | undefined
  /** What all its rungs say; `undefined`: they differ, or need a look, and stay drawn. */
  fold: Fold | undefined
  count: number
  /** The call was sent; before, that nothing was reached goes without saying. */
  isSent: boolean
  isFolded: boolean
  onToggle: () => void
  children: ReactNode
}

/** One place on the way and its rungs. Where they all say the same they are one line, until somebody wants them. Paper shows all. */
export function StageGroup({ title, reached, fold, count, isSent, isFolded, onToggle, children }: Props) {
  const id = useId()
  const titleId = `${id}-title`
  const listId = `${id}-rungs`
  return (
    <div className="ladder-group" data-folded={isFolded}>
      {fold === undefined ? (
        <h3 id={titleId} className="ladder-stage" data-reached={reached}>
          {title}
        </h3>
      ) : (
        <h3 className="rung ladder-fold" data-fold={fold} data-reached={reached}>
          <RungMark rung={fold} />
          <button
            type="button"
            className="rung-button"
            aria-expanded={!isFolded}
            aria-controls={listId}
            onClick={onToggle}
          >
            <span className="rung-question">
              <span id={titleId}>{title}</span>
              <span className="sr-only">: </span>
            </span>
            <span className="rung-aside">{foldWords(fold, count, isSent)}</span>
            <Glyph name="right" className="rung-turn size-3.5" />
          </button>
        </h3>
      )}
      <ol id={listId} aria-labelledby={titleId}>
        {children}
      </ol>
    </div>
  )
}

const foldWords = (fold: Fold, count: number, isSent: boolean) => {
  if (fold === 'open') return `${count} open`
  return isSent ? `${count} not reached` : `${count} gates`
}
