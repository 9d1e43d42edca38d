import { Glyph } from '@/components/ui/glyph'
import { Panel } from '@/components/ui/panel'

/** What the domain has already as wanted, so that nobody wonders where it went. */
export function AlreadyList({ already }: { already: readonly string[] }) {
  if (already.length === 0) return null
  return (
    <Panel title="Already as wanted">
      <ul className="grid gap-1.5">
        {already.map((says) => (
          <li key={says} className="flex items-start gap-2">
            <Glyph name="tick" className="mt-1 size-3.5 text-open" />
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
