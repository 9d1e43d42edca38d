import { CertaintyChip } from '@/components/gates/certainty-chip'
import { TextLink } from '@/components/ui/text-link'
import type { Disagreement } from '@/lib/setup/adviser/disagreements'

/** What different pages say about the same thing, and how it is read here. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  if (disagreements.length === 0) return null
  return (
    <section className="grid gap-3 border-hair border-t pt-4">
      <h3 className="font-semibold">Where published advice disagrees</h3>
      {disagreements.map(({ about, sides, reading, certainty, pitfall }) => (
        <article key={about} className="grid gap-2 rounded-md border border-line p-3">
          <h4 className="font-medium">{about}</h4>
          <ul className="grid gap-1.5 text-sm">
            {sides.map(({ says, cite: { title, url } }) => (
              <li key={title}>
                {says} <span className="text-soft">{url ? <TextLink href={url}>{title}</TextLink> : title}</span>
              </li>
            ))}
          </ul>
          <p>{reading}</p>
          <div className="flex flex-wrap items-center gap-3 text-sm">
            <CertaintyChip certainty={certainty} />
            {pitfall && <TextLink href={`/help/pitfalls#${pitfall}`}>Pitfall {pitfall}</TextLink>}
          </div>
        </article>
      ))}
    </section>
  )
}
