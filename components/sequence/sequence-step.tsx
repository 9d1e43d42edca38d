import type { CSSProperties } from 'react'
import { gateAnchor } from '@/components/ladder/gate-anchor'
import { Glyph } from '@/components/ui/glyph'
import { placeStep } from './place-step'
import type { Lane, Step } from './sequence'

/** One arrow: what it carries stands above it, and whom it goes to is said where no lanes are drawn. */
export function SequenceStep({ step, lanes }: { step: Step; lanes: readonly Lane[] }) {
  const { from, to, says, values, took, stop } = step
  const { start, span, heads } = placeStep(step, lanes)
  const nameOf = (wanted: Step['from']) => lanes.find(({ id }) => id === wanted)?.name
  return (
    <li
      className="sequence-step"
      data-heads={heads}
      data-stop={stop ? '' : undefined}
      style={{ '--start': start, '--span': span } as CSSProperties}
    >
      <div className="sequence-text">
        <p className="sequence-way">{from === to ? nameOf(from) : `${nameOf(from)} → ${nameOf(to)}`}</p>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-semibold">{says}</span>
          {took && <span className="text-faint text-sm">{took}</span>}
        </p>
        {values.length > 0 && (
          <dl className="sequence-values">
            {values.map(([name, value]) => (
              <div key={`${name} ${value}`}>
                <dt>{name}</dt> <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {heads !== 'nowhere' && <span className="sequence-arrow" aria-hidden="true" />}
      {stop && (
        <p className="sequence-stop">
          <Glyph name="cross" className="mt-0.5 size-4 flex-none" />
          <span className="min-w-0">
            <span className="font-semibold">Shut here.</span> {stop.says}{' '}
            {stop.gateId !== undefined && (
              <a href={`#${gateAnchor(stop.gateId)}`} className="link whitespace-nowrap">
                See the gate
              </a>
            )}
          </span>
        </p>
      )}
    </li>
  )
}
