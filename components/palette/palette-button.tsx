'use client'

import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react'
import { useToast } from '@/components/ui/toast'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import type { PaletteProps } from './palette'

/** Opens the palette, by click or by ⌘K / Ctrl+K from anywhere. Its code is fetched at the first opening only. */
export function PaletteButton({ domains = [] }: { domains: readonly DomainSummary[] | undefined }) {
  const [isOpen, setIsOpen] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const say = useToast()
  const isApple = useSyncExternalStore(never, onApple, () => false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setIsOpen((was) => !was)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    if (!isOpen || Palette) return
    import('./palette').then(
      (loaded) => setPalette(() => loaded.Palette),
      () => {
        setIsOpen(false)
        say('The console’s own server does not answer, so the palette could not be opened.')
      },
    )
  }, [isOpen, Palette, say])

  return (
    <>
      <button type="button" className="palette-button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Find
        <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {Palette && <Palette domains={domains} isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  )
}

const never = () => () => {}

const onApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)
