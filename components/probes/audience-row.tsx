import { Glyph } from '@/components/ui/glyph'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import type { AudienceCandidate } from '@/lib/probes/audiences'
import type { DomainAudience } from '@/lib/queries/shapes/test'

interface Props {
  candidate: AudienceCandidate
  tried: DomainAudience | undefined
  isTrying: boolean
}

/** One value: who says so, and what the domain said to it. */
export function AudienceRow({ candidate: { audience, standing, says, cite }, tried, isTrying }: Props) {
  return (
    <li className="grid gap-1 border-hair border-t py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <code className="wrap-anywhere">{audience}</code>
        <Said tried={tried} isTrying={isTrying} />
      </p>
      <p className="text-faint text-sm">
        {standing === 'documented' ? 'Documented. ' : ''}
        {says} {cite?.url ? <TextLink href={cite.url}>{cite.title}</TextLink> : cite?.title}
      </p>
    </li>
  )
}

function Said({ tried, isTrying }: Pick<Props, 'tried' | 'isTrying'>) {
  if (isTrying) return <span className="text-faint text-sm">trying …</span>
  if (!tried) return <span className="text-faint text-sm">not tried</span>
  return (
    <span className={`flex items-center gap-1 text-sm ${tried.isTaken ? 'text-open' : 'text-shut'}`}>
      <Glyph name={tried.isTaken ? 'tick' : 'cross'} className="size-3" />
      <span>
        {tried.isTaken ? 'taken' : `refused, ${tried.answer}`}{' '}
        <span className="text-faint">
          <RelativeTime at={tried.at} />
        </span>
      </span>
    </span>
  )
}
