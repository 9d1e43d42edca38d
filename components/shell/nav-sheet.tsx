'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Glyph } from '@/components/ui/glyph'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { Nav } from './nav'

/** The way around on narrow screens: a sheet behind one button. */
export function NavSheet({ domains }: { domains: readonly DomainSummary[] | undefined }) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <Button look="quiet" onClick={() => setIsOpen(true)} aria-haspopup="dialog" className="-mr-2">
        <Glyph name="menu" className="size-5" />
        Menu
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Menu">
        <Nav domains={domains} onFollow={close} />
      </Dialog>
    </>
  )
}
