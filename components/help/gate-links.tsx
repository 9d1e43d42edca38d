import { TextLink } from '@/components/ui/text-link'
import { catalogue } from '@/lib/gates/catalogue'

/** Gates by their questions, each with its page. */
export function GateLinks({ label, ids }: { label: string; ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
      {ids.map((id) => (
        <li key={id}>
          <TextLink href={`/gates/${id}`}>{catalogue.find((gate) => gate.id === id)?.question ?? id}</TextLink>
        </li>
      ))}
    </ul>
  )
}
