import { useEffect, useRef } from 'react'
import { type PaletteItem, paletteGroups } from './palette-items'

interface Props {
  /** Of the list; its options are numbered after it. */
  id: string
  items: readonly PaletteItem[]
  chosen: PaletteItem | undefined
  onChoose: (item: PaletteItem) => void
}

/** What was found, by group. The box keeps the focus; the chosen option is pointed at. */
export function PaletteOptions({ id, items, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <div ref={list} id={id} role="listbox" aria-label="Found" tabIndex={-1} className="palette-list">
      {paletteGroups.map((group) => {
        const own = items.filter((item) => item.group === group)
        if (own.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div key={group} role="group" aria-label={group}>
            <p className="px-4 pt-2.5 pb-1 font-semibold text-faint text-xs" aria-hidden="true">
              {group}
            </p>
            {own.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the box above
              <div
                key={item.key}
                id={`${id}-${items.indexOf(item)}`}
                role="option"
                tabIndex={-1}
                aria-selected={item === chosen}
                className="palette-option"
                onClick={() => onChoose(item)}
              >
                <span className="min-w-0 flex-1 truncate">{item.title}</span>
                <span className="palette-detail">{item.detail}</span>
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
