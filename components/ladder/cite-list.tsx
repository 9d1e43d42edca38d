import { TextLink } from '@/components/ui/text-link'
import type { Cite } from '@/lib/gates/gate'

/** Public sources a reader can open. */
export function CiteList({ cites }: { cites: readonly Cite[] }) {
  return (
    <ul className="grid gap-2 text-sm">
      {cites.map(({ title, url }) => (
        <li key={title}>{url ? <TextLink href={url}>{title}</TextLink> : title}</li>
      ))}
    </ul>
  )
}
