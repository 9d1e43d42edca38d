import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { Glyph } from '@/components/ui/glyph'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import type { CheckDetail, CheckRunView } from '@/lib/queries/shapes/checks'
import { pathOfCheck, runKind, runTitle } from './check-words'

const most = 12

/** Its runs, newest first: a mark and words each. */
export function CheckHistory({ check: { id, runs }, shownId }: { check: CheckDetail; shownId: string | undefined }) {
  const older = runs.slice(most)
  return (
    <Panel title="History" aside={`${runs.length} ${runs.length === 1 ? 'run' : 'runs'}`}>
      <RunList label="Runs, newest first" checkId={id} runs={runs.slice(0, most)} shownId={shownId} />
      {older.length > 0 && (
        <div className="mt-2">
          <Disclosure summary={`${older.length} older`}>
            <RunList label="Older runs" checkId={id} runs={older} shownId={shownId} />
          </Disclosure>
        </div>
      )}
    </Panel>
  )
}

interface ListProps {
  label: string
  checkId: string
  runs: readonly CheckRunView[]
  shownId: string | undefined
}

function RunList({ label, checkId, runs, shownId }: ListProps) {
  return (
    <ol aria-label={label} className="grid">
      {runs.map((run) => (
        <li key={run.id}>
          <Link
            href={`${pathOfCheck(checkId)}?run=${encodeURIComponent(run.id)}`}
            scroll={false}
            className={`-mx-2 flex gap-3 rounded-md px-2 py-2 hover:bg-well ${run.id === shownId ? 'bg-gold-tint' : ''}`}
            {...(run.id === shownId && { 'aria-current': 'true' as const })}
          >
            <RunMark run={run} />
            <span className="min-w-0">
              <span className="block">{runTitle(run)}</span>
              <span className={`block text-sm ${run.id === shownId ? 'text-soft' : 'text-faint'}`}>
                {runKind(run)} <RelativeTime at={run.at} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

const marks = {
  passed: { glyph: 'tick', look: 'rounded-full border-open bg-open-tint text-open' },
  stopped: { glyph: 'cross', look: 'rounded-sm border-shut bg-shut-tint text-shut' },
  'open-so-far': { glyph: 'question', look: 'rounded-full border-maybe border-dashed bg-panel text-maybe' },
} as const

/** Shape and sign say the outcome; the words beside it do too. */
function RunMark({ run: { outcome } }: { run: CheckRunView }) {
  const { glyph, look } = marks[outcome]
  return (
    <span className={`mt-0.5 grid size-4.5 shrink-0 place-items-center border ${look}`}>
      <Glyph name={glyph} className="size-3" />
    </span>
  )
}
