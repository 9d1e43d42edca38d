import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { Cell, Row } from '@/components/ui/table'
import type { PlanView, RunView } from '@/lib/queries/shapes/setup'
import { RequestLines } from './request-lines'
import { StepRequests } from './step-requests'
import { StepState } from './step-state'

interface Props {
  number: number
  step: PlanView['steps'][number]
  progress: RunView['steps'][number] | undefined
  isRun: boolean
  isOpen: boolean
  onToggle: () => void
}

export function StepRow({ number, step, progress, isRun, isOpen, onToggle }: Props) {
  const id = useId()
  const hasBroken = progress?.state === 'failed' || progress?.state === 'undo-failed'
  return (
    <>
      <Row>
        <Cell className="w-10 text-faint">{number}</Cell>
        <Cell isHead>
          <span className="font-semibold">{step.title}</span>
          {step.detail && <span className="block text-soft text-sm">{step.detail}</span>}
        </Cell>
        <Cell label="Because">
          {step.because}
          {step.note && <span className="block text-faint text-sm">{step.note}</span>}
        </Cell>
        <Cell label="Request">
          {step.waitsFor ? (
            <span className="text-soft text-sm">none: the run waits for you</span>
          ) : (
            <RequestLines requests={step.requests} />
          )}
          {!step.waitsFor && (
            <Button
              look="quiet"
              small
              className="-ml-2.5"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={`${isOpen ? 'Hide' : 'Show'} body of step ${number}`}
              onClick={onToggle}
            >
              <Glyph name={isOpen ? 'down' : 'right'} className="size-3.5" />
              {isOpen ? 'Hide body' : 'Show body'}
            </Button>
          )}
        </Cell>
        <Cell label={isRun ? 'State' : 'May the console?'} className="w-44">
          {isRun ? (
            <span aria-live="polite">
              <StepState state={progress?.state ?? 'pending'} />
              {progress?.says && !hasBroken && (
                <span className="mt-1 block text-soft text-sm [overflow-wrap:anywhere]">{progress.says}</span>
              )}
            </span>
          ) : step.waitsFor ? (
            <span className="text-soft text-sm">you confirm it</span>
          ) : (
            <May step={step} />
          )}
        </Cell>
      </Row>
      {(isOpen || hasBroken) && (
        <Row>
          <Cell span={5} className="border-t-0">
            <div id={id} className="grid gap-3 pb-2 sm:pl-10">
              <StepRequests step={step} progress={progress} isOpen={isOpen} />
            </div>
          </Cell>
        </Row>
      )}
    </>
  )
}

function May({ step: { may, needsRole } }: Pick<Props, 'step'>) {
  const roles = needsRole.join(' or ')
  switch (may) {
    case 'yes':
      return (
        <span className="flex items-start gap-1 text-soft text-sm">
          <Glyph name="tick" className="mt-0.5 size-3.5 text-open" />
          it may
        </span>
      )
    case 'no':
      return (
        <span className="flex items-start gap-1 text-maybe text-sm">
          <Glyph name="exclamation" className="mt-0.5 size-3.5" />
          needs {roles}
        </span>
      )
    case 'unknown':
      return <span className="text-soft text-sm">{roles ? `cannot tell: takes ${roles}` : 'cannot tell'}</span>
  }
}
