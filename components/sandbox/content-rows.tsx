import { Chip } from '@/components/ui/chip'
import { JsonBlock } from '@/components/ui/json-block'
import type { ContentRow } from '@/lib/sandbox/contents'

/** Each row in words; opened, as it is kept. */
export function ContentRows({ rows }: { rows: readonly ContentRow[] }) {
  return (
    <ul>
      {rows.map(({ id, title, detail, trouble, raw }) => (
        <li key={id} className="border-hair border-t first:border-t-0">
          <details className="content-row">
            <summary className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-2 hover:bg-well">
              <span className="flex min-w-0 items-center gap-2 font-medium [overflow-wrap:anywhere]">
                {title}
                {trouble && (
                  <Chip tone="maybe" glyph="exclamation">
                    {trouble}
                  </Chip>
                )}
              </span>
              <span className="min-w-0 break-all text-faint text-sm">{detail}</span>
            </summary>
            <div className="px-4 pb-3">
              <JsonBlock label={title} value={raw} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
