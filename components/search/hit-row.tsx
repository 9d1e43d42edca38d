import { Sources } from '@/components/ladder/sources'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import type { Hit } from '@/lib/search/search'
import { kindWords } from './search-words'

/** One thing that was found: its page, what it says, and what that rests on. */
export function HitRow({ hit: { entry, isRead } }: { hit: Hit }) {
  const { kind, href, title, detail, sources } = entry
  return (
    <li className="grid gap-1 border-hair border-t px-4 py-3.5 first:border-t-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className={`min-w-0 font-semibold [overflow-wrap:anywhere] ${isCode(kind) ? 'font-mono text-sm' : ''}`}>
          <TextLink href={href}>{title}</TextLink>
        </span>
        <Chip>{kindWords[kind]}</Chip>
        {isRead && <Chip glyph="tick">may have answered this</Chip>}
      </p>
      <p className="max-w-[80ch] text-soft [overflow-wrap:anywhere]">{detail}</p>
      {sources.length > 0 && (
        <div className="text-sm">
          <Sources cites={sources} />
        </div>
      )}
    </li>
  )
}

const isCode = (kind: Hit['entry']['kind']) => kind === 'answer' || kind === 'claim'
