import { Disclosure } from '@/components/ui/disclosure'
import { MonoBlock } from '@/components/ui/mono-block'
import type { Paste } from '@/lib/triage/paste'

const mostShown = 20_000

/** The paste with its secrets taken out: safe to hand on. */
export function Redacted({ paste: { redacted, hidden } }: { paste: Paste }) {
  if (hidden === 0) return null
  const isCut = redacted.length > mostShown
  return (
    <Disclosure summary="The same text without its secrets, to hand on">
      <MonoBlock label="Text without secrets" text={redacted}>
        {isCut ? `${redacted.slice(0, mostShown)} …` : redacted}
      </MonoBlock>
    </Disclosure>
  )
}
