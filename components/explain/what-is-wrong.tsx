import { Notice } from '@/components/ui/notice'
import type { Seen } from '@/lib/triage/case/case'

/** What could not be read or was left out, and why, and what is worth changing: a sentence each. Nothing recognised at all is told here too. */
export function WhatIsWrong({ seen }: { seen: Seen }) {
  const { remarks = [] } = seen
  return (
    <>
      <Unread seen={seen} />
      {remarks.length > 0 && (
        <Notice tone="maybe" title="Worth changing, whatever the cause is.">
          <Sentences lines={remarks} />
        </Notice>
      )}
    </>
  )
}

function Unread({ seen: { recognised, problems, ignored } }: { seen: Seen }) {
  if (problems.length > 0)
    return (
      <Notice tone="maybe" title="Not everything in this could be read.">
        <Sentences lines={[...problems, ...ignored]} />
      </Notice>
    )
  if (recognised.length === 0)
    return (
      <Notice tone="maybe" title="Nothing in this is a token, an error or a request that Assay knows.">
        Paste the whole answer with its status line and body, the token from its first “eyJ” on, or the curl command you
        ran.
      </Notice>
    )
  if (ignored.length === 0) return null
  return (
    <Notice>
      <Sentences lines={ignored} />
    </Notice>
  )
}

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
