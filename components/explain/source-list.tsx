import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { sizeWords } from './size-words'
import type { LeftOut } from './sort-files'
import type { Source } from './use-sources'

interface Props {
  files: readonly Source[]
  leftOut: readonly LeftOut[]
  onRemove: (id: number) => void
}

/** The files that are read, each of which can be taken out again, and those that are not, with the reason. */
export function SourceList({ files, leftOut, onRemove }: Props) {
  if (files.length === 0 && leftOut.length === 0) return null
  return (
    <ul aria-label="Files" className="mt-3 grid gap-2">
      {files.map(({ id, name, size }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          <Glyph name="file" className="size-4 text-soft" />
          <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{name}</span>
          <span className="shrink-0 text-faint text-sm">{sizeWords(size)}</span>
          <Button look="quiet" small onClick={() => onRemove(id)}>
            Remove<span className="sr-only"> {name}</span>
          </Button>
        </li>
      ))}
      {leftOut.map(({ name, says }) => (
        <li key={name} className="flex min-w-0 items-start gap-2 text-maybe">
          <Glyph name="exclamation" className="mt-0.5 size-4" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <b>{name}</b> was not read. {says}
          </span>
        </li>
      ))}
    </ul>
  )
}
