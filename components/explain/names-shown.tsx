import { Button } from '@/components/ui/button'
import type { Named } from '@/lib/triage/pseudonyms'

interface Props {
  legend: readonly (Pick<Named, 'kind' | 'pseudonym'> & Partial<Named>)[]
  revealed: ReadonlySet<string>
  onRevealed: (revealed: ReadonlySet<string>) => void
}

/** Each pseudonym of the case, which shows whom it stands for on a click. Tokens have no name to show. */
export function NamesShown({ legend, revealed, onRevealed }: Props) {
  if (legend.length === 0) return null
  const known = legend.filter(({ kind, name }) => kind !== 'token' && name !== undefined)
  const toggle = (pseudonym: string) => {
    const next = new Set(revealed)
    if (!next.delete(pseudonym)) next.add(pseudonym)
    onRevealed(next)
  }
  if (known.length === 0)
    return (
      <p className="text-faint text-sm">
        Goes by {legend.map(({ pseudonym }) => pseudonym).join(', ')}: the same name is always the same.
      </p>
    )
  const isAll = known.every(({ pseudonym }) => revealed.has(pseudonym))
  return (
    <section aria-label="Who is who" className="grid gap-1.5">
      <ul className="flex min-w-0 flex-wrap items-center gap-1.5">
        {known.map(({ pseudonym, name }) => (
          <li key={pseudonym} className="min-w-0">
            <Button
              small
              aria-pressed={revealed.has(pseudonym)}
              title={revealed.has(pseudonym) ? 'Hide the real name' : 'Show the real name'}
              onClick={() => toggle(pseudonym)}
              className="font-mono [overflow-wrap:anywhere]"
            >
              {revealed.has(pseudonym) ? `${pseudonym} = ${name}` : pseudonym}
            </Button>
          </li>
        ))}
        <li>
          <Button
            look="quiet"
            small
            onClick={() => onRevealed(new Set(isAll ? [] : known.map(({ pseudonym }) => pseudonym)))}
          >
            {isAll ? 'Hide the real names' : 'Show the real names here'}
          </Button>
        </li>
      </ul>
      <p className="text-faint text-sm">
        The same name is always the same pseudonym. What you show is seen on this page only; secrets are never shown.
      </p>
    </section>
  )
}
