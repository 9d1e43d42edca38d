import { Checkbox } from '@/components/ui/checkbox'
import { FactList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { grantName } from '@/lib/facts/grant-names'
import type { ClientApp } from '@/lib/queries/shapes/domains'
import type { Draft } from './draft'

type Adopt = NonNullable<Draft['adopt']>

interface Props {
  adopt: Adopt
  apps: readonly ClientApp[]
  domainName: string
  error: string | undefined
  onAdopt: (adopt: Adopt) => void
}

/** Which application of the domain is used, what it has, and whether that stays. */
export function AdoptFields({ adopt, apps, domainName, error, onAdopt }: Props) {
  const chosen = apps.find(({ appId }) => appId === adopt.appId)
  const choose = (appId: string) => {
    const app = apps.find((each) => each.appId === appId)
    if (app) onAdopt({ appId, displayName: app.displayName, isExact: adopt.isExact })
  }
  return (
    <>
      <Select
        label="Application"
        value={chosen ? adopt.appId : ''}
        placeholder="Choose an application"
        error={error}
        choices={apps.map(({ appId, displayName }) => ({ value: appId, label: displayName }))}
        onChange={({ target }) => choose(target.value)}
        hint={
          <>
            A client application of <b>{domainName}</b>. Its client ID and secret stay what they are.
          </>
        }
      />
      {chosen && (
        <FactList
          items={[
            { label: 'Allowed grant types', value: chosen.allowedGrants.map(grantName).join(', ') || 'none' },
            { label: 'Scopes', value: chosen.scopes.length === 0 ? 'none' : chosen.scopes.join(' '), mono: true },
            {
              label: 'Certificates',
              value: chosen.certificates.map(({ alias }) => alias).join(', ') || 'none',
            },
          ]}
        />
      )}
      <Checkbox
        label="Take away what else it has"
        hint="Other grants, scopes, certificates and redirect URLs. Off: they stay, and the review names them."
        checked={adopt.isExact}
        onChange={({ target }) => onAdopt({ ...adopt, isExact: target.checked })}
      />
      {adopt.isExact && (
        <Notice tone="maybe" title="Whatever else lives on this application stops">
          The review lists each thing that goes. Undo brings it back.
        </Notice>
      )}
    </>
  )
}
