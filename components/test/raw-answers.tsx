import type { FixHandling } from '@/components/ladder/fix-row'
import type { CalledResult } from './called-as'
import { DeviceExchanges } from './device-exchanges'
import { ExchangePanel } from './exchange-panel'
import { NoRefreshToken } from './no-refresh-token'
import { type Refresh, RefreshPanel } from './refresh-panel'
import type { RefreshTry } from './refresh-words'
import type { SentTest } from './send-test'

interface Props {
  sent: SentTest
  serviceName: string
  proof: CalledResult | undefined
  onRefresh: Refresh
  onRefreshed: (tried: RefreshTry) => void
  handling: FixHandling
}

function answeredBy({ signIn, device }: SentTest): string {
  if (signIn?.at === 'refused') return 'sign-in'
  return device?.at === 'asked' ? 'device endpoint' : 'token endpoint'
}

/** What each side said, word for word, and what can be asked of it again. */
export function RawAnswers({ sent, serviceName, proof, onRefresh, onRefreshed, handling }: Props) {
  const { accessToken, refreshToken } = sent.result
  const domainName = sent.form.domain?.name ?? 'the domain'
  return (
    <div className="grid min-w-0 gap-6">
      <ExchangePanel
        title={`Answer of the ${answeredBy(sent)}`}
        result={sent.result}
        witness={sent.witness}
        name={domainName}
        asked="domain"
      />
      {sent.device && <DeviceExchanges sent={sent} name={domainName} />}
      {sent.wasPrepared && (
        <p className="text-faint text-sm">A correct request went first, to use up the jti that this one repeats.</p>
      )}
      {sent.form.isOffline && accessToken !== undefined && refreshToken === undefined && <NoRefreshToken sent={sent} />}
      {refreshToken !== undefined && (
        <RefreshPanel
          key={sent.round}
          first={refreshToken}
          name={domainName}
          onTried={onRefreshed}
          {...{ sent, onRefresh, handling }}
        />
      )}
      {proof && (
        <ExchangePanel
          title={`Answer of ${serviceName}`}
          result={proof}
          witness={proof.witness}
          name={serviceName}
          asked="service"
        />
      )}
    </div>
  )
}
