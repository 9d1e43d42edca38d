import type { ReactNode } from 'react'
import { PaletteButton } from '@/components/palette/palette-button'
import { ToastProvider } from '@/components/ui/toast'
import { Brand } from './brand'
import { Nav } from './nav'
import { NavSheet } from './nav-sheet'
import { QueryProvider } from './query-provider'

/** What stands around every page: the way around, the page's own column, and what they share. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <QueryProvider>
      <ToastProvider>
        <a href="#main" className="skip-link">
          Skip to the page
        </a>
        <div className="shell">
          <aside className="shell-side" aria-label="Assay">
            <div className="mb-6 px-2.5">
              <Brand />
            </div>
            <div className="mb-5">
              <PaletteButton />
            </div>
            <Nav />
          </aside>
          <header className="shell-bar">
            <Brand />
            <NavSheet />
          </header>
          <main id="main" tabIndex={-1} className="shell-main">
            {children}
          </main>
        </div>
      </ToastProvider>
    </QueryProvider>
  )
}
