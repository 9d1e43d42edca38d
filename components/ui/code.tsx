import type { ReactNode } from 'react'

/** Inline: a name, claim or value as a machine spells it. */
export function Code({ children }: { children: ReactNode }) {
  return <code className="break-words rounded-sm bg-well px-1 py-px">{children}</code>
}
