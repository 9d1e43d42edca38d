import type { ReactNode } from 'react'

export interface Item {
  label: string
  value: ReactNode
  /** What a machine said. */
  mono?: boolean
  /** Beside the value: a copy button, a chip. */
  aside?: ReactNode
}

/** Names and values, one a line. */
export function FactList({ items }: { items: readonly Item[] }) {
  return (
    <dl className="fact-list">
      {items.map(({ label, value, mono = false, aside }) => (
        <div key={label} className="fact">
          <dt className="text-faint text-sm">{label}</dt>
          <dd className="flex min-w-0 items-start gap-2">
            <span className={`min-w-0 [overflow-wrap:anywhere] ${mono ? 'font-mono text-sm' : ''}`}>{value}</span>
            {aside !== undefined && <span className="-my-1 flex-none">{aside}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
