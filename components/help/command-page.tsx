import { Code } from '@/components/ui/code'
import { FactList } from '@/components/ui/fact-list'
import { MonoBlock } from '@/components/ui/mono-block'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { exitWords } from '@/lib/command/spec/exit-codes'
import { apiExamples, preparation, specs } from '@/lib/command/spec/specs'
import { topics } from '@/lib/command/spec/topics'
import { CommandPanel } from './command-panel'
import { ExampleList } from './example-list'
import { RowList } from './row-list'

interface Props {
  sandboxOptions: readonly (readonly [option: string, says: string])[]
}

/** All that `assay help` tells, and the API. Each subcommand can be linked: `/help/command#apply`. */
export function CommandPage({ sandboxOptions }: Props) {
  return (
    <>
      <PageHeader
        title="Command and API"
        lead="“npx assay” does in a checkout what the pages do, with the same code, for scripts and pipelines."
      />
      <div className="grid gap-6">
        <Panel title="Before the examples">
          <p className="mb-3 max-w-[72ch] text-soft">
            Each example on this page runs as it stands, in a folder of its own, one after the other. These begin it.
          </p>
          <ExampleList examples={preparation} of="Beginning" />
        </Panel>
        {specs.map((spec) => (
          <CommandPanel key={spec.name} spec={spec} others={spec.name === 'sandbox' ? sandboxOptions : []} />
        ))}
        <Panel title={<span id="secrets">How a secret is given</span>}>
          <p className="mb-3 max-w-[72ch]">
            Never as an argument: those are for every user of the machine to read, and such an option is refused. A
            secret that a run makes goes to <Code>--secret-file</Code>, for its owner alone. {topics.credential.says}
          </p>
          <RowList label="Credentials" rows={topics.credential.rows} />
        </Panel>
        <Panel title={<span id="setup-file">The file of a setup</span>}>
          <p className="mb-3 max-w-[72ch]">{topics.setup.says}</p>
          <MonoBlock label="Setup file" text={topics.setup.form ?? ''} />
          <h3 className="mt-4 mb-2 font-semibold">{topics.setup.rowsAre}</h3>
          <RowList label="Recipes" rows={topics.setup.rows} />
        </Panel>
        <Panel title={<span id="exit-codes">How it ends</span>}>
          <p className="mb-3 max-w-[72ch]">
            Results go to standard output, progress and mistakes to standard error. With <Code>--json</Code> there is
            one JSON object however it ends; where there is no result, it has <Code>error</Code> and <Code>exit</Code>.
          </p>
          <FactList items={Object.entries(exitWords).map(([code, value]) => ({ label: `Exit code ${code}`, value }))} />
        </Panel>
        <Panel title={<span id="api">The API</span>}>
          <p className="mb-3 max-w-[72ch]">
            <Code>POST /api/explain</Code> takes and answers what <Code>assay explain --json</Code> takes and prints: a
            text as it is, or JSON with <Code>text</Code>, <Code>answers</Code> and <Code>keys</Code>. Nothing of it is
            kept, logged or sent. Every route is described by OpenAPI at{' '}
            <a href="/api/openapi.json" className="link">
              /api/openapi.json
            </a>
            . Both examples ask a console on port 3000.
          </p>
          <ExampleList examples={apiExamples} of="API example" />
        </Panel>
      </div>
    </>
  )
}
