import type { ReactNode } from 'react'

/** The page's title and one sentence that says what it is for, or where things stand. */
export function PageHeader({ title, lead, action }: { title: ReactNode; lead?: ReactNode; action?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-bold text-2xl tracking-[-0.02em] [overflow-wrap:anywhere]">{title}</h1>
        {lead && <div className="mt-1 max-w-[72ch] text-lg text-soft">{lead}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </header>
  )
}
