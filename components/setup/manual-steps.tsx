import { CopyButton } from '@/components/ui/copy-button'
import { FactList } from '@/components/ui/fact-list'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { clientIdPlace } from '@/lib/handoff/known-later'
import type { ManualTask } from '@/lib/queries/shapes/setup'
import { ManualChecks } from './manual-checks'
import { ManualFiles } from './manual-files'

/** What no request of ours can do: somebody must. */
export function ManualSteps({ manual }: { manual: readonly ManualTask[] }) {
  return manual.map(({ title, owner, steps, source, values = [], files = [], checks = [] }) => (
    <Panel key={title} title={title} aside={`by hand · ${owner}`}>
      <div className="grid gap-4">
        <ol className="grid list-decimal gap-1 pl-5 [overflow-wrap:anywhere]">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {values.length > 0 && (
          <FactList
            items={values.map(({ label, value }) => ({
              label,
              value,
              mono: true,
              aside: <CopyButton text={value} label={`Copy ${label}`} isIcon />,
            }))}
          />
        )}
        {files.length > 0 && <ManualFiles files={files} />}
        {values.some(({ value }) => value === clientIdPlace) && (
          <p className="text-soft">
            <code>{clientIdPlace}</code> stands for what the domain gives when the plan runs. The run’s page has it
            filled in, in the files too.
          </p>
        )}
        {checks.length > 0 && <ManualChecks checks={checks} />}
        <p className="text-faint text-sm">
          Source: {URL.canParse(source) ? <TextLink href={source}>{new URL(source).hostname}</TextLink> : source}
        </p>
      </div>
    </Panel>
  ))
}
