import Link from 'next/link'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { pitfallsBehind } from '@/lib/pitfalls/pitfalls'

/** How people who followed a published procedure come to stand before this gate. */
export function GatePitfalls({ gateId }: { gateId: string }) {
  const found = pitfallsBehind(gateId)
  if (found.length === 0) return null
  return (
    <Panel title="Pitfalls behind this gate" aside={<TextLink href="/help/pitfalls">All pitfalls</TextLink>}>
      <ul className="grid gap-2 text-sm">
        {found.map(({ id, sentence }) => (
          <li key={id} className="grid max-w-[100ch] grid-cols-[2.5rem_minmax(0,1fr)]">
            <span>
              <Link href={`/help/pitfalls#${id}`} className="link" aria-label={`What is right: ${id}`}>
                {id}
              </Link>
            </span>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
