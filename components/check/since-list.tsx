import { RelativeTime } from '@/components/ui/relative-time'
import { differenceWords } from '@/lib/checks/difference-words'
import type { Since } from '@/lib/queries/shapes/checks'

/** What is different from when it was green, a sentence each; the first `most`. */
export function SinceList({ since: { at, differences, names }, most }: { since: Since; most?: number }) {
  const shown = differences.slice(0, most ?? differences.length)
  return (
    <div>
      <p className="text-soft">
        It was green <RelativeTime at={at} />
        {differences.length === 0 ? '; since then nothing that is known has changed.' : '; since then:'}
      </p>
      {shown.length > 0 && (
        <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
          {shown.map((each) => (
            <li key={`${each.at} ${each.was} ${each.is}`}>{differenceWords(each, names)}</li>
          ))}
        </ul>
      )}
      {differences.length > shown.length && (
        <p className="text-faint text-sm">and {differences.length - shown.length} more</p>
      )}
    </div>
  )
}
