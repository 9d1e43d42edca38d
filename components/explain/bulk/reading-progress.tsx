import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Progress } from '@/components/ui/progress'
import { spanInWords } from '@/components/ui/time-in-words'
import { counted, megabytes } from './numbers'
import type { BulkStage } from './use-bulk'

interface Props {
  stage: Extract<BulkStage, { at: 'reading' }>
  onCancel: () => void
}

export function ReadingProgress({ stage, onCancel }: Props) {
  const { source, soFar, elapsed, isCancelling } = stage
  // Read out whenever it changes, so not at every step.
  const tens = Math.floor((10 * soFar.bytes) / Math.max(1, source.size)) * 10
  return (
    <Panel
      title={`Reading ${source.name}`}
      footer={
        <Button onClick={onCancel} loading={isCancelling}>
          {isCancelling ? 'Cancelling …' : 'Cancel'}
        </Button>
      }
    >
      <Progress label={`${tens} % read`} value={soFar.bytes} max={Math.max(1, source.size)} />
      <p className="mt-2 text-faint text-sm tabular-nums">
        {megabytes(soFar.bytes)} of {megabytes(source.size)} · {counted(soFar.lines, 'line')} ·{' '}
        {counted(soFar.tokens, 'token')}
        {timeLeft(soFar.bytes, source.size, elapsed)}
      </p>
    </Panel>
  )
}

/** From the pace so far; nothing while that is a guess. */
function timeLeft(bytes: number, size: number, elapsed: number): string {
  if (elapsed < 1_000 || bytes === 0) return ''
  const left = (elapsed * (size - bytes)) / bytes
  return left < 1_000 ? ' · almost done' : ` · about ${spanInWords(left)} left`
}
