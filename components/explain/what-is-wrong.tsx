import { Notice } from '@/components/ui/notice'
import type { Reading } from './read'

/** What could not be read, and why: a sentence each. Nothing recognised at all is told here too. */
export function WhatIsWrong({ reading }: { reading: Reading }) {
  const { recognised, problems } = reading
  if (problems.length > 0)
    return (
      <Notice tone="maybe" title="Not everything in this could be read.">
        <ul className="grid gap-1">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    )
  if (recognised.length > 0) return null
  return (
    <Notice tone="maybe" title="Nothing in this is a token, an error or a request that Assay knows.">
      Paste the whole answer with its status line and body, the token from its first “eyJ” on, or the curl command you
      ran.
    </Notice>
  )
}
