import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import type { ClientApp } from '@/lib/queries/shapes/domains'
import { ChooseApps, mostApps } from './choose-apps'
import { PeopleInIt } from './people-in-it'
import { SnapshotMade } from './snapshot-made'
import { useSnapshot } from './use-snapshot'

interface Props {
  domainId: string
  apps: readonly ClientApp[]
  /** The picture is of this application alone, with what it depends on. */
  only?: string
}

/** What goes into the file, then the file. */
export function SnapshotForm({ domainId, apps, only }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(apps.length > mostApps ? [] : apps.map(({ appId }) => appId)),
  )
  const [userNames, setUserNames] = useState<readonly string[]>([])
  const { stage, make, cancel } = useSnapshot()
  const appIds = only === undefined ? [...chosen] : [only]
  const because =
    appIds.length === 0 && apps.length > 0
      ? 'Tick at least one application.'
      : appIds.length > mostApps
        ? `At most ${mostApps} applications fit into one snapshot.`
        : undefined
  return (
    <div className="grid gap-5">
      {only === undefined && apps.length > 0 && <ChooseApps apps={apps} chosen={chosen} onChange={setChosen} />}
      <PeopleInIt domainId={domainId} userNames={userNames} onChange={setUserNames} />
      {stage.at === 'looking' ? (
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <Progress
              label={`Looking at the domain: ${stage.done} of ${stage.of} applications`}
              value={stage.done}
              max={Math.max(stage.of, 1)}
            />
          </div>
          <Button onClick={cancel}>Cancel</Button>
        </div>
      ) : (
        <div>
          <Button
            look="dark"
            disabledBecause={because}
            onClick={() =>
              void make({ domainId, appIds, appCount: apps.length, userNames, isNarrow: only !== undefined })
            }
          >
            Save the snapshot
          </Button>
        </div>
      )}
      {stage.at === 'failed' && <ApiProblemNote error={stage.error} />}
      {stage.at === 'made' && <SnapshotMade made={stage} />}
    </div>
  )
}
