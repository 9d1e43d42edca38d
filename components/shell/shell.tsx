import type { ReactNode } from 'react'
import { PaletteButton } from '@/components/palette/palette-button'
import { ToastProvider } from '@/components/ui/toast'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { Brand } from './brand'
import { Nav } from './nav'
import { NavSheet } from './nav-sheet'

interface Props {
  /** None: the list could not be read. Rendered along, so that a page need not load what asks for it. */
  domains: readonly DomainSummary[] | undefined
  children: ReactNode
}

/** What stands around every page: the way around, the page's own column, and what they share. */
export function Shell({ domains, children }: Props) {
  return (
    <ToastProvider>
      <a href="#main" className="skip-link no-print">
        Skip to the page
      </a>
      <div className="shell">
        <aside className="shell-side" aria-label="Assay">
          <div className="mb-6 px-2.5">
            <Brand />
          </div>
          <div className="mb-5">
            <PaletteButton domains={domains} />
          </div>
          <Nav domains={domains} />
        </aside>
        <header className="shell-bar">
          <Brand />
          <NavSheet domains={domains} />
        </header>
        <main id="main" tabIndex={-1} className="shell-main">
          {children}
        </main>
      </div>
    </ToastProvider>
  )
}
