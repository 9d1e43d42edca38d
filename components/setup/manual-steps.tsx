import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { PlanView } from '@/lib/queries/shapes/setup'

/** What no request of ours can do: somebody must. */
export function ManualSteps({ manual }: { manual: PlanView['manual'] }) {
  return manual.map(({ title, owner, steps, source }) => (
    <Panel key={title} title={title} aside={`by hand · ${owner}`}>
      <ol className="grid list-decimal gap-1 pl-5 [overflow-wrap:anywhere]">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-3 text-faint text-sm">
        Source: {URL.canParse(source) ? <TextLink href={source}>{new URL(source).hostname}</TextLink> : source}
      </p>
    </Panel>
  ))
}
