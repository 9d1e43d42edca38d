import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { AppView } from '@/lib/queries/shapes/app-view'
import { howWide } from '@/lib/width/how-wide'
import { judgeWidth } from '@/lib/width/judge-width'
import { narrowAll } from '@/lib/width/narrow-all'
import { useNarrow } from './use-narrow'
import { WidthRow } from './width-row'

/** Least privilege: in what the application is wider than it need be, each with its way to narrow it. */
export function WidthPanel({ domainId, app }: { domainId: string; app: AppView }) {
  const narrow = useNarrow(domainId, app.appId)
  const findings = judgeWidth(app)
  const all = narrowAll(findings)
  const plan = (title: string, desired: NonNullable<typeof all>['desired']) => narrow.mutate({ title, desired })
  return (
    <Panel
      title="How wide it is"
      aside="Nothing is written before you have seen the plan"
      flush
      {...(all && {
        footer: (
          <Button
            look="gold"
            loading={narrow.isPending}
            onClick={() => plan(`Narrow “${app.displayName}”`, all.desired)}
          >
            {narrow.isPending
              ? 'Looking at the domain …'
              : `Narrow ${all.count === 1 ? 'one thing' : `${all.count} things`}`}
          </Button>
        ),
      })}
    >
      <p className="px-4 py-3.5 text-lg">{howWide(app, findings)}</p>
      {findings.length > 0 && (
        <ul className="border-line border-t">
          {findings.map((finding) => (
            <WidthRow
              key={finding.id}
              finding={finding}
              isBusy={narrow.isPending}
              onNarrow={({ title, desired }) => plan(`${title}: “${app.displayName}”`, desired)}
            />
          ))}
        </ul>
      )}
      {narrow.isError && (
        <div className="p-4">
          <ApiProblemNote error={narrow.error} />
        </div>
      )}
    </Panel>
  )
}
