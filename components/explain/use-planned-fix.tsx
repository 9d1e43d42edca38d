import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Notice } from '@/components/ui/notice'
import type { Fix } from '@/lib/gates/gate'
import { fetchJson } from '@/lib/queries/fetch-json'
import type { PlanView } from '@/lib/queries/shapes/setup'
import type { KnownDomain } from './ask-domain'

type Stage = { at: 'rest' } | { at: 'planning' } | { at: 'planned'; plan: PlanView } | { at: 'failed'; error: unknown }

/** Turns a finding's fix into a plan, which opens beside this page: what was pasted is kept nowhere, so leaving would lose it. */
export function usePlannedFix(domain: KnownDomain | undefined) {
  const [stage, setStage] = useState<Stage>({ at: 'rest' })
  const plan = async ({ title, desired }: Extract<Fix, { kind: 'change' }>, domainId: string) => {
    setStage({ at: 'planning' })
    try {
      setStage({ at: 'planned', plan: await fetchJson<PlanView>('/api/plans', { body: { domainId, title, desired } }) })
    } catch (error) {
      setStage({ at: 'failed', error })
    }
  }
  return {
    isBusy: stage.at === 'planning',
    onFix: (fix: Fix) => {
      if (fix.kind === 'change' && domain) void plan(fix, domain.id)
    },
    note: (
      <div className="mt-4 empty:hidden">
        {stage.at === 'planned' && (
          <Notice title="The fix is planned; nothing has been written yet">
            <a className="link" href={`/setup/plans/${stage.plan.id}`} target="_blank" rel="noopener">
              Review and run it in another tab
            </a>
          </Notice>
        )}
        {stage.at === 'failed' && <ApiProblemNote error={stage.error} />}
      </div>
    ),
  }
}
