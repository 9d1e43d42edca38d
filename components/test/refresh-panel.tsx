import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FixHandling } from '@/components/ladder/fix-row'
import { Ladder } from '@/components/ladder/ladder'
import { whatMatters } from '@/components/ladder/what-matters'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Problem } from '@/components/ui/problem'
import type { Facts } from '@/lib/facts/facts'
import type { RequestChange } from '@/lib/facts/request-change'
import { catalogue } from '@/lib/gates/catalogue'
import { judge } from '@/lib/gates/judge'
import type { Watched } from './carry'
import { ExchangePanel } from './exchange-panel'
import { type HeldRefresh, heldRefresh } from './refresh-of'
import { type RefreshTry, refreshWords } from './refresh-words'
import type { SentTest } from './send-test'
import { whyNoRefresh } from './why-no-refresh'

export type Refresh = (
  held: HeldRefresh,
  accessToken: string,
  fix?: RequestChange,
) => Promise<Watched & { facts: Facts }>

interface Props {
  sent: SentTest
  /** The one that came with the access token. */
  first: string
  /** Of the domain, as the person calls it. */
  name: string
  onRefresh: Refresh
  onTried: (tried: RefreshTry) => void
  /** For what a refresh alone cannot mend. */
  handling: FixHandling
}

/** Refreshes once, and again with the same token, to see how the domain takes reuse. Tokens live in this page's memory. */
export function RefreshPanel({ sent, first, name, onRefresh, onTried, handling }: Props) {
  const { clientId } = sent.request
  const { accessToken: issued = '', facts: known } = sent.result
  const held = (token: string) => heldRefresh(token, clientId, known.resourceApp)
  const [used, setUsed] = useState<HeldRefresh>()
  const [newest, setNewest] = useState<HeldRefresh>(() => held(first))
  const refresh = useMutation({
    mutationFn: async ({ token, fix }: { token: HeldRefresh; fix?: RequestChange }) => ({
      isReuse: token === used,
      ...(await onRefresh(token, issued, fix)),
    }),
    onSuccess: (tried, { token }) => {
      onTried(tried)
      if (tried.isReuse) return
      const { accessToken, refreshToken } = tried.result
      const spent = { ...token, isUsed: true }
      if (accessToken !== undefined) setUsed(spent)
      if (refreshToken !== undefined) setNewest(held(refreshToken))
      else if (tried.facts.refresh?.value.isUsed) setNewest(spent)
    },
    gcTime: 0,
  })
  const onFix: FixHandling['onFix'] = (fix, verdict) => {
    // The line of a token that was used twice has ended: only a new sign-in helps.
    if (fix.kind === 'request' && verdict.gateId !== 'refresh-unused')
      refresh.mutate({ token: newest, fix: fix.change })
    else handling.onFix(fix, verdict)
  }
  const whyNot = whyNoRefresh(sent.form)
  const last = refresh.data
  const isRefused = last && !last.isReuse && last.result.answer.kind === 'http' && last.result.accessToken === undefined
  return (
    <Panel title="Refresh token" aside={last ? undefined : 'one came with it'}>
      <div className="grid gap-4">
        <p className="text-soft">
          It gets a new access token without anybody signing in. A domain takes each one once, and gives the next with
          it.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            loading={refresh.isPending}
            disabledBecause={whyNot}
            onClick={() => refresh.mutate({ token: newest })}
          >
            Refresh
          </Button>
          <Button
            loading={refresh.isPending}
            disabledBecause={whyNot ?? (used === undefined ? 'Refresh once first: then one is used.' : undefined)}
            onClick={() => used && refresh.mutate({ token: used })}
          >
            Send the used one again
          </Button>
        </div>
        {whyNot && <p className="text-faint text-sm">{whyNot}</p>}
        {refresh.isError && <ApiProblemNote error={refresh.error} />}
        {last && (
          <div className="grid gap-3" role="status">
            <Said {...refreshWords(last)} />
            <ExchangePanel
              title="Answer to the refresh"
              result={last.result}
              witness={last.witness}
              name={name}
              asked="domain"
            />
          </div>
        )}
        {isRefused && (
          <Ladder
            judgement={whatMatters(judge(last.facts, catalogue))}
            gates={catalogue}
            onFix={onFix}
            fixing={{ ...handling, isBusy: refresh.isPending || handling.isBusy === true }}
          />
        )}
      </div>
    </Panel>
  )
}

function Said({ tone, title, says }: ReturnType<typeof refreshWords>) {
  return tone === 'shut' ? (
    <Problem title={title} todo={says} />
  ) : (
    <Notice tone={tone} title={title}>
      {says}
    </Notice>
  )
}
