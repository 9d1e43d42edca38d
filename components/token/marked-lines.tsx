import type { MarkedLine } from '@/components/ladder/difference'

const marks = {
  found: 'mark-found',
  expected: 'mark-expected',
  /** Neither side is the right one. */
  other: 'bg-maybe-tint text-ink',
}

/** What a machine said, line by line, with what tells it from the other side marked: underlined, so not by colour alone. */
export function MarkedLines({ lines, kind }: { lines: readonly MarkedLine[]; kind: keyof typeof marks }) {
  return lines.map(({ text, start, end }, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and they never change places
    <span key={position} className="block font-mono text-sm [overflow-wrap:anywhere]">
      {text.slice(0, start)}
      {start < end && <mark className={`mark ${marks[kind]}`}>{text.slice(start, end)}</mark>}
      {text.slice(end)}
    </span>
  ))
}
