'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { Chip, type Tone } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { GlyphName } from '@/components/ui/glyph'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { runsQuery } from '@/lib/queries/runs'
import type { RunView } from '@/lib/queries/shapes/setup'

const states: Record<RunView['status'], { tone: Tone; glyph: GlyphName; words: string }> = {
  running: { tone: 'gold', glyph: 'arrow', words: 'running' },
  waiting: { tone: 'maybe', glyph: 'question', words: 'waits for you' },
  done: { tone: 'open', glyph: 'tick', words: 'done' },
  stopped: { tone: 'shut', glyph: 'cross', words: 'stopped: resume or undo it' },
  undoing: { tone: 'gold', glyph: 'left', words: 'being undone' },
  undone: { tone: 'plain', glyph: 'dash', words: 'undone' },
  stuck: { tone: 'shut', glyph: 'exclamation', words: 'undo is stuck: needs a person' },
}

/** The last setups, and which of them wait for somebody. */
export function RunOverview() {
  const runs = useQuery(runsQuery())
  return (
    <Panel title="Recent setups" flush>
      {runs.isPending && (
        <div className="p-4">
          <Skeleton what="Loading the setups" rows={2} isTall />
        </div>
      )}
      {runs.isError && (
        <div className="p-4">
          <ApiProblemNote error={runs.error} onRetry={() => void runs.refetch()} />
        </div>
      )}
      {runs.data?.length === 0 && (
        <EmptyState
          title="Nothing was set up yet"
          action={
            <ButtonLink href="/setup" small>
              Set up a client
            </ButtonLink>
          }
        >
          Every setup is kept here with its requests, so that it can be tested, resumed or undone.
        </EmptyState>
      )}
      {runs.data && runs.data.length > 0 && (
        <ul className="divide-y divide-line">
          {runs.data.slice(0, 8).map(({ id, plan, status, startedAt, receipt }) => {
            const { tone, glyph, words } = states[status]
            return (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
                <div className="min-w-0 flex-1 basis-56">
                  <p className="font-semibold">
                    <TextLink href={`/setup/runs/${encodeURIComponent(id)}`}>{plan.title}</TextLink>
                  </p>
                  <p className="text-faint text-sm">
                    in {plan.domainName} · <RelativeTime at={startedAt} past="started" />
                    {receipt?.secretState === 'held' && ' · client secret not taken yet'}
                  </p>
                </div>
                <span className="flex items-center gap-2">
                  <Chip tone={tone} glyph={glyph}>
                    {words}
                  </Chip>
                  {status === 'done' && (
                    <ButtonLink href={`/test?run=${encodeURIComponent(id)}`} small>
                      Test it
                    </ButtonLink>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
