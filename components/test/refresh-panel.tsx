import { useMutation } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Problem } from '@/components/ui/problem'
import { ExchangePanel } from './exchange-panel'
import { type RefreshTry, refreshWords } from './refresh-words'
import type { Watched } from './send-test'

interface Props {
  /** The one that came with the access token. */
  first: string
  /** Of the domain, as the person calls it. */
  name: string
  /** Those of this page, in order. */
  tries: readonly RefreshTry[]
  onRefresh: (refreshToken: string) => Promise<Watched>
  onTried: (tried: RefreshTry) => void
}

/** Refreshes once, and again with the same token, to see how the domain takes reuse. Tokens live in this page's memory. */
export function RefreshPanel({ first, name, tries, onRefresh, onTried }: Props) {
  const tokens = [first, ...tries.flatMap(({ isReuse, result }) => (isReuse ? [] : (result.refreshToken ?? [])))]
  const [newest, used] = [tokens.at(-1) ?? first, tokens.at(-2)]
  const refresh = useMutation({
    mutationFn: async ({ token, isReuse }: { token: string; isReuse: boolean }) => ({
      isReuse,
      ...(await onRefresh(token)),
    }),
    onSuccess: onTried,
    gcTime: 0,
  })
  const last = tries.at(-1)
  return (
    <Panel title="Refresh token" aside={tries.length === 0 ? 'one came with it' : undefined}>
      <div className="grid gap-4">
        <p className="text-soft">
          It gets a new access token without anybody signing in. A domain takes each one once, and gives the next with
          it.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button loading={refresh.isPending} onClick={() => refresh.mutate({ token: newest, isReuse: false })}>
            Refresh
          </Button>
          <Button
            loading={refresh.isPending}
            disabledBecause={used === undefined ? 'Refresh once first: then one is used.' : undefined}
            onClick={() => used !== undefined && refresh.mutate({ token: used, isReuse: true })}
          >
            Send the used one again
          </Button>
        </div>
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
