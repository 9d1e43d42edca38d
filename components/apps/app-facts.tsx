import { CopyButton } from '@/components/ui/copy-button'
import { FactList } from '@/components/ui/fact-list'
import { Panel } from '@/components/ui/panel'
import { Term } from '@/components/ui/term'
import { grantName } from '@/lib/facts/grant-names'
import type { AppView } from '@/lib/queries/shapes/app-view'

const trustWords: Record<string, string> = {
  Explicit: 'Specific: its own scopes only',
  Account: 'All: every scope of the domain',
  Tags: 'Tagged: whatever has its tags',
  Default: 'As the domain has it by default',
}

const typeWords: Record<string, string> = { trusted: 'Trusted', confidential: 'Confidential', public: 'Public' }

/** What the application may ask for, and how. */
export function AppFacts({ app }: { app: AppView }) {
  const { clientId, clientType, allowedGrants, trustScope, resources, redirectUris, bypassConsent } = app
  return (
    <Panel title="What it may do">
      <FactList
        items={[
          {
            label: 'Client ID',
            value: clientId,
            mono: true,
            aside: <CopyButton text={clientId} label="Copy client ID" isIcon />,
          },
          { label: 'Client type', value: typeWords[clientType] ?? clientType },
          { label: 'Allowed grant types', value: allowedGrants.map(grantName).join(', ') || 'none' },
          {
            label: 'Authorized resources',
            value: (
              <>
                {trustScope === undefined ? 'The domain does not say' : (trustWords[trustScope] ?? trustScope)}{' '}
                <Term
                  isMark
                  api="trustScope"
                  says="Token issuance policy in the console. Where a page says Confidential there, it means Specific."
                >
                  Authorized resources
                </Term>
              </>
            ),
          },
          ...resources.map(({ name, scopes }) => ({
            label: name === undefined ? 'Scopes that nothing here defines' : `Scopes of ${name}`,
            value: scopes.map(({ fqs }) => (
              <span key={fqs} className="block font-mono text-sm">
                {fqs}
              </span>
            )),
          })),
          ...(resources.length === 0 ? [{ label: 'Scopes', value: 'none' }] : []),
          ...(redirectUris.length > 0
            ? [
                {
                  label: 'Redirect URLs',
                  value: redirectUris.map((uri) => (
                    <span key={uri} className="block font-mono text-sm">
                      {uri}
                    </span>
                  )),
                },
                { label: 'Consent', value: bypassConsent ? 'Bypassed: nobody is asked' : 'People are asked' },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
