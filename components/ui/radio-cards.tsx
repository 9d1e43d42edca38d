import { type ReactNode, useId } from 'react'

export interface RadioCard {
  value: string
  title: ReactNode
  detail?: ReactNode
  /** Short fact at the right. */
  aside?: ReactNode
  /** Why it cannot be chosen, one sentence; shown. */
  disabledBecause?: string
}

interface Props {
  legend: string
  /** The question is on the page already: keep the legend for screen readers only. */
  isLegendHidden?: boolean
  hint?: ReactNode
  error?: string | undefined
  cards: readonly RadioCard[]
  value: string | undefined
  onChange: (value: string) => void
}

/** One of several, each with a title and a line. Native radios: arrow keys move, space chooses. */
export function RadioCards({ legend, isLegendHidden = false, hint, error, cards, value, onChange }: Props) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset className="min-w-0" {...(described ? { 'aria-describedby': described } : {})}>
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1.5 font-semibold text-sm'}>{legend}</legend>
      {/* A long list is two columns where there is room: it should be seen at once. */}
      <div className={cards.length > 5 ? 'grid gap-2 md:grid-cols-2' : 'grid gap-2'}>
        {cards.map((card) => (
          <label key={card.value} className="radio-card">
            <input
              type="radio"
              name={id}
              value={card.value}
              checked={card.value === value}
              disabled={card.disabledBecause !== undefined}
              onChange={() => onChange(card.value)}
              className="radio mt-0.5"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{card.title}</span>
              {card.detail !== undefined && <span className="block text-soft text-sm">{card.detail}</span>}
              {card.disabledBecause !== undefined && (
                <span className="block text-maybe text-sm">{card.disabledBecause}</span>
              )}
            </span>
            {card.aside !== undefined && <span className="text-faint text-sm">{card.aside}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 font-medium text-shut text-sm">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-faint text-sm">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
