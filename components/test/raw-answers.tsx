import type { TestResult, TokenTestResult } from '@/lib/queries/shapes/test'
import { ExchangePanel } from './exchange-panel'
import { NoRefreshToken } from './no-refresh-token'
import { RefreshPanel } from './refresh-panel'
import type { SentTest } from './send-test'

interface Props {
  sent: SentTest
  serviceName: string
  proof: TestResult | undefined
  onRefresh: (refreshToken: string) => Promise<TokenTestResult>
  onRenewed: (accessToken: string) => void
}

/** What each side said, word for word, and what can be asked of it again. */
export function RawAnswers({ sent, serviceName, proof, onRefresh, onRenewed }: Props) {
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
        <RefreshPanel key={sent.round} first={refreshToken} onRefresh={onRefresh} onRenewed={onRenewed} />
      )}
      {proof && <ExchangePanel title={`Answer of ${serviceName}`} result={proof} />}
    </div>
  )
}
