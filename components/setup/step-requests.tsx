import { JsonBlock } from '@/components/ui/json-block'
import { MonoBlock } from '@/components/ui/mono-block'
import { Problem } from '@/components/ui/problem'
import type { PlanView, RunView } from '@/lib/queries/shapes/setup'
import { StepByHand } from './step-by-hand'

interface Props {
  step: PlanView['steps'][number]
  progress: RunView['steps'][number] | undefined
  isOpen: boolean
}

/** What one step sends, whole, and what came of it when it failed. */
export function StepRequests({ step, progress, isOpen }: Props) {
  const hasBroken = progress?.state === 'failed' || progress?.state === 'undo-failed'
  const answer = progress?.answer
  return (
    <>
      {hasBroken && (
        <Problem
          title={progress.says ?? 'The domain refused this step.'}
          details={
            answer && (
              <MonoBlock
                label="What the domain answered"
                head={[`HTTP ${answer.status}`, answer.requestId && `opc-request-id ${answer.requestId}`]
                  .filter(Boolean)
                  .join(' · ')}
                text={answer.body ?? ''}
              />
            )
          }
        />
      )}
      {isOpen &&
        step.requests.map((request) => (
          <JsonBlock
            key={`${request.method} ${request.path}`}
            label={`Body of ${request.method} ${request.path}`}
            head={`${request.method} ${request.path}`}
            value={request.body ?? ''}
          />
        ))}
      {isOpen && step.requests.some(({ path, body }) => /\{\d+\}/.test(`${path} ${JSON.stringify(body)}`)) && (
        <p className="text-faint text-sm">
          A number in braces stands for the id that the step of that number will return.
        </p>
      )}
      {isOpen && <StepByHand byHand={step.byHand} />}
    </>
  )
}
