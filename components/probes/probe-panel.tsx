import type { ReactNode } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { SignInProblem } from '@/components/test/sign-in-problem'
import { SignInStopped } from '@/components/test/sign-in-stopped'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { Rung, RungId } from '@/lib/probes/rung'
import { HeldNotice } from './held-notice'
import type { ProbeRun } from './probe-run'
import { ProbeRung } from './probe-rung'

interface Props {
  run: ProbeRun
  onGoOn: (from: RungId) => void
  /** Of a sign-in that somebody waits for. */
  onStopWaiting: () => void
}

/** The requests of one run, from "does anybody answer" to the real call. */
export function ProbePanel({ run, onGoOn, onStopWaiting }: Props) {
  const { plan, results, standing } = run
  const isAt = (id: RungId, at: ProbeRun['standing']['at']) =>
    standing.at === at && standing.at !== 'done' && standing.rung === id
  return (
    <Panel title="Step by step" aside={<span aria-live="polite">{titleOf(run)}</span>}>
      <div className="ladder">
        <div>
          <ol aria-label="Requests, each adding one thing">
            {plan.rungs.map((rung) => (
              <ProbeRung
                key={rung.id}
                rung={rung}
                result={results.find(({ id }) => id === rung.id)}
                isRunning={isAt(rung.id, 'running')}
              >
                {isAt(rung.id, 'asking') && <Asking rung={rung} onGoOn={onGoOn} />}
                {isAt(rung.id, 'running') && rung.waitsFor === 'sign-in' && (
                  <div className="grid justify-items-start gap-2 text-soft text-sm">
                    Waiting for somebody to sign in, in the window that opened.
                    <Button small onClick={onStopWaiting}>
                      Stop waiting
                    </Button>
                  </div>
                )}
                {isAt(rung.id, 'running') && rung.waitsFor === 'device' && (
                  <p className="text-soft text-sm">
                    Waiting for somebody to let the device in; its code stands beside the request.
                  </p>
                )}
                {standing.at === 'held' && standing.rung === rung.id && (
                  <HeldNotice because={standing.because} until={standing.until} onGoOn={() => onGoOn(rung.id)} />
                )}
                {standing.at === 'failed' && standing.rung === rung.id && (
                  <Failed error={standing.error} onRetry={() => onGoOn(rung.id)} />
                )}
              </ProbeRung>
            ))}
          </ol>
        </div>
      </div>
      {plan.leftOut.length > 0 && (
        <ul className="mt-3 grid gap-1 border-line border-t pt-3 text-faint text-sm">
          {plan.leftOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const beginWords = { 'sign-in': 'Sign in', device: 'Ask for a device code' }

/** Said before it is done, by the button that does it. */
function Asking({ rung, onGoOn }: { rung: Rung; onGoOn: Props['onGoOn'] }): ReactNode {
  return rung.waitsFor === 'sign-in' || rung.waitsFor === 'device' ? (
    <div>
      <Button small onClick={() => onGoOn(rung.id)}>
        {beginWords[rung.waitsFor]}
      </Button>
    </div>
  ) : (
    <p className="text-soft text-sm">
      Not sent by itself: the panel for it says what it does, and its own button does it.
    </p>
  )
}

const Failed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) =>
  error instanceof SignInStopped ? (
    <div className="grid justify-items-start gap-2">
      <SignInProblem reason={error.reason} />
      <Button small onClick={onRetry}>
        {error.reason.why === 'device-left' ? beginWords.device : beginWords['sign-in']}
      </Button>
    </div>
  ) : (
    <ApiProblemNote error={error} onRetry={onRetry} />
  )

function titleOf({ plan, results, standing }: ProbeRun): string {
  const count = plan.rungs.length
  const red = results.findIndex(({ reading }) => reading.state === 'red')
  switch (standing.at) {
    case 'running':
      return `step ${results.length + 1} of ${count} …`
    case 'asking':
      return `${results.length} of ${count}; the next waits for you`
    case 'held':
      return 'held back'
    case 'failed':
      return 'interrupted'
    case 'done': {
      if (red >= 0) return `stopped at step ${red + 1} of ${count}`
      const isAllGreen = results.every(({ reading }) => reading.state === 'green')
      return isAllGreen ? `all ${results.length} green` : `${results.length} sent, none red`
    }
  }
}
