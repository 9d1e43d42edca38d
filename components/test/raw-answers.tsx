import type { FixHandling } from '@/components/ladder/fix-row'
import type { TestResult } from '@/lib/queries/shapes/test'
import { ExchangePanel } from './exchange-panel'
import { NoRefreshToken } from './no-refresh-token'
import { type Refresh, RefreshPanel } from './refresh-panel'
import type { SentTest } from './send-test'

interface Props {
  sent: SentTest
  serviceName: string
  proof: TestResult | undefined
  onRefresh: Refresh
  onRenewed: (accessToken: string) => void
  handling: FixHandling
}

/** What each side said, word for word, and what can be asked of it again. */
export function RawAnswers({ sent, serviceName, proof, onRefresh, onRenewed, handling }: Props) {
  const { accessToken, refreshToken } = sent.result
  return (
    <div className="grid min-w-0 gap-6">
      <ExchangePanel
        title={sent.signIn?.at === 'refused' ? 'Answer of the sign-in' : 'Answer of the token endpoint'}
        result={sent.result}
      />
      {sent.wasPrepared && (
        <p className="text-faint text-sm">A correct request went first, to use up the jti that this one repeats.</p>
      )}
      {sent.form.isOffline && accessToken !== undefined && refreshToken === undefined && <NoRefreshToken sent={sent} />}
      {refreshToken !== undefined && (
        <RefreshPanel key={sent.round} first={refreshToken} {...{ sent, onRefresh, onRenewed, handling }} />
      )}
      {proof && <ExchangePanel title={`Answer of ${serviceName}`} result={proof} />}
    </div>
  )
}
