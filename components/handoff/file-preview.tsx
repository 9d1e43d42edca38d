import { download } from '@/components/setup/download'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { MonoBlock } from '@/components/ui/mono-block'
import { Notice } from '@/components/ui/notice'
import type { HandoffFile } from '@/lib/handoff/write-handoff'

/** The file as it will be saved, and what is not in it. */
export function FilePreview({ says, file }: { says: string; file: HandoffFile | { unfit: string } }) {
  if ('unfit' in file)
    return (
      <Notice tone="maybe" title="There is no such file of this one">
        {file.unfit}
      </Notice>
    )
  const { name, content, mediaType, leavesOut } = file
  return (
    <div className="grid gap-4">
      <p className="text-soft text-sm">{says}</p>
      <MonoBlock label={name} text={content} head={name} canCopy={false} />
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => download(name, content, mediaType)}>
          Save<span className="sr-only"> {name}</span>
        </Button>
        <CopyButton text={content} label="Copy it" />
      </div>
      {leavesOut.length > 0 && (
        <section aria-label="What it leaves out">
          <h3 className="font-semibold text-sm">Not in it</h3>
          <ul className="mt-1 grid max-w-prose list-disc gap-1 pl-5 text-soft text-sm">
            {leavesOut.map((sentence) => (
              <li key={sentence} className="[overflow-wrap:anywhere]">
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
