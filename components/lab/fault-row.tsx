import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { TextLink } from '@/components/ui/text-link'
import type { LabView } from '@/lib/queries/shapes/lab'

type Fault = LabView['faults'][number]

interface Props {
  fault: Fault
  isIn: boolean
  /** The person came for this one. */
  isWanted: boolean
  isBusy: boolean
  onBreak: () => void
}

const where: Record<Fault['kind'], string> = {
  domain: 'changes the domain',
  service: 'changes the service',
  request: 'changes the next test',
}

/** One fault: what somebody does, and the gate that shuts by it. */
export function FaultRow({ fault: { id, kind, title, question }, isIn, isWanted, isBusy, onBreak }: Props) {
  return (
    <li
      ref={isWanted ? comeIntoView : undefined}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 last:border-b-0 ${isWanted ? 'bg-gold-tint' : ''}`}
      data-fault={id}
      aria-label={title}
    >
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{title}</p>
        <p className="text-soft text-sm">
          Shuts: <TextLink href={`/gates/${id}`}>{question}</TextLink> · {where[kind]}
        </p>
      </div>
      {isIn ? (
        <Chip tone="maybe" glyph="exclamation">
          in now
        </Chip>
      ) : (
        <Button small loading={isBusy} onClick={onBreak} aria-label={`Break it: ${title}`}>
          {isBusy ? 'Breaking …' : 'Break it'}
        </Button>
      )}
    </li>
  )
}

/** Outside of the component, so that it runs once when the row appears. */
const comeIntoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' })
