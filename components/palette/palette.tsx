'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { findItems } from './find-items'
import { type PaletteItem, paletteItems, searchItems } from './palette-items'
import { PaletteOptions } from './palette-options'

export interface PaletteProps {
  domains: readonly DomainSummary[]
  isOpen: boolean
  onClose: () => void
}

/** One box that leads to every page, domain, gate and known answer. */
export function Palette({ domains, isOpen, onClose }: PaletteProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Find a page, domain, gate or answer" isBare>
      <PaletteBox domains={domains} onClose={onClose} />
    </Dialog>
  )
}

function PaletteBox({ domains, onClose }: Omit<PaletteProps, 'isOpen'>) {
  const router = useRouter()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const items = useMemo(() => paletteItems(domains), [domains])
  const named = useMemo(
    () => [...findItems(items, typed), ...searchItems(typed, new Date().toISOString())],
    [items, typed],
  )
  const found = named.length > 0 ? named : items.filter(({ href }) => href === '/explain')
  const chosen = found[Math.min(at, found.length - 1)]

  const go = ({ href }: PaletteItem) => {
    onClose()
    router.push(href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setAt((to + found.length) % Math.max(found.length, 1))
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) go(chosen)
  }

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label="Find a page, domain, gate or answer"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(chosen ? { 'aria-activedescendant': `${listId}-${found.indexOf(chosen)}` } : {})}
        placeholder="A page, a domain, a gate, an error text …"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        className="palette-input"
      />
      {named.length === 0 && (
        <p className="px-4 pt-3 text-soft">
          Nothing here has that name. If it is an error or a token, paste it into Explain.
        </p>
      )}
      <PaletteOptions id={listId} items={found} chosen={chosen} onChoose={go} />
    </>
  )
}
