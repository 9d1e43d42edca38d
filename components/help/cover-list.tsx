import type { ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { TextLink } from '@/components/ui/text-link'
import { catalogue } from '@/lib/gates/catalogue'
import type { Cover } from '@/lib/pitfalls/pitfall'
import { recipeOf } from '@/lib/setup/recipes/recipes'

/** What in Assay meets a pitfall, and what is still open. */
export function CoverList({ covers }: { covers: readonly Cover[] }) {
  return (
    <ul className="grid gap-1.5 text-soft" aria-label="What Assay does">
      {covers.map((cover) => (
        <li key={JSON.stringify(cover)} className="flex gap-2">
          {'notYet' in cover ? (
            <Glyph name="question" className="mt-[3px] size-3.5 text-maybe" />
          ) : (
            <Glyph name="dash" className="mt-[3px] size-3.5 text-faint" />
          )}
          <span>{coverWords(cover)}</span>
        </li>
      ))}
    </ul>
  )
}

function coverWords(cover: Cover): ReactNode {
  if ('gate' in cover)
    return (
      <>
        Gate:{' '}
        <TextLink href={`/gates/${cover.gate}`}>
          {catalogue.find(({ id }) => id === cover.gate)?.question ?? cover.gate}
        </TextLink>
      </>
    )
  if ('recipe' in cover)
    return (
      <>
        <TextLink href="/setup">Set up</TextLink>: {recipeOf(cover.recipe).title}
      </>
    )
  if ('notYet' in cover)
    return (
      <>
        <span className="font-medium text-maybe">Not yet:</span> {cover.notYet}
      </>
    )
  return cover.says
}
