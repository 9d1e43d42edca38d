'use client'

import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { JsonBlock } from '@/components/ui/json-block'
import type { ManualFile } from '@/lib/queries/shapes/setup'
import { download } from './download'

/** Files that were written for the person: to look at, to copy, to save. */
export function ManualFiles({ files }: { files: readonly ManualFile[] }) {
  return (
    <ul className="grid gap-2">
      {files.map(({ name, says, content }) => (
        <li key={name} className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3">
          <Disclosure summary={says}>
            <JsonBlock label={says} value={content} isTall />
          </Disclosure>
          <Button small onClick={() => download(name, content)} title={name}>
            Save<span className="sr-only"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
