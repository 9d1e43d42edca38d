import Link from 'next/link'
import { CertaintyChip } from '@/components/gates/certainty-chip'
import { Sources } from '@/components/ladder/sources'
import { Glyph } from '@/components/ui/glyph'
import type { Pitfall } from '@/lib/pitfalls/pitfall'
import { CoverList } from './cover-list'

/** What goes wrong and what is right at the left, what meets it at the right, its sources folded. */
export function PitfallRow({ pitfall: { id, sentence, right, certainty, sources, coveredBy } }: { pitfall: Pitfall }) {
  return (
    <li
      id={id}
      className="grid scroll-mt-6 gap-x-8 gap-y-3 border-hair border-t px-4 py-4 target:shadow-[inset_3px_0_0_var(--gold)] first:border-t-0 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] content-start gap-y-2">
        <Link href={`#${id}`} className="text-faint text-sm hover:text-ink" aria-label={`Link to ${id}`}>
          {id}
        </Link>
        <p className="flex gap-2">
          <Glyph name="cross" className="mt-[3px] size-3.5 text-shut" />
          <span>
            <span className="sr-only">Goes wrong: </span>
            {sentence}
          </span>
        </p>
        <p className="col-start-2 flex gap-2 font-medium">
          <Glyph name="tick" className="mt-[3px] size-3.5 text-open" />
          <span>
            <span className="sr-only">Right: </span>
            {right}
          </span>
        </p>
      </div>
      <div className="grid content-start gap-3 pl-10 lg:pl-0">
        <CoverList covers={coveredBy} />
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
          <CertaintyChip certainty={certainty} />
          <Sources cites={sources} />
        </div>
      </div>
    </li>
  )
}
