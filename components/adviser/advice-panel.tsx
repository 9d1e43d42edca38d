import { CertaintyChip } from '@/components/gates/certainty-chip'
import { CiteList } from '@/components/ladder/cite-list'
import { Disclosure } from '@/components/ui/disclosure'
import { FactList } from '@/components/ui/fact-list'
import { Glyph } from '@/components/ui/glyph'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Advice } from '@/lib/setup/adviser/advise'
import { ways } from '@/lib/setup/adviser/ways'
import { Disagreements } from './disagreements'
import { FirstSetup, OtherSetups, SetupLine } from './setup-links'

/** One way to call: why, how it is set up, when it is wrong, and what the published pages say. */
export function AdvicePanel({ advice: { way, further, cautions, disagreements } }: { advice: Advice }) {
  const [first, ...others] = way.setups
  return (
    <Panel title={way.title} aside={<CertaintyChip certainty={way.certainty} />}>
      <div className="grid gap-5">
        <p className="text-lg">{way.because}</p>
        <FactList
          items={[
            { label: 'Grant type', value: way.grant },
            { label: 'Role goes to', value: way.role },
          ]}
        />
        {cautions.map(({ says, certainty, cites }) => (
          <Notice key={says} tone="maybe">
            <p className="text-ink">{says}</p>
            <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
              <CertaintyChip certainty={certainty} />
              <Sources cites={cites} />
            </div>
          </Notice>
        ))}
        <div className="grid gap-3">
          <FirstSetup setup={first} />
          <OtherSetups setups={others} />
        </div>
        {further.map(({ says, cites, setup }) => (
          <Part key={setup.recipe} title="Besides">
            <p>{says}</p>
            <SetupLine setup={setup} />
            <Sources cites={cites} />
          </Part>
        ))}
        <Part title="When this is the wrong way">
          <ul className="grid gap-2">
            {way.wrongWhen.map(({ says, instead }) => (
              <li key={says} className="flex gap-2">
                <Glyph name="cross" className="mt-[3px] size-3.5 flex-none text-shut" />
                <span>
                  {says}
                  {instead && <span className="block text-soft">Then: {lowerFirst(ways[instead].title)}.</span>}
                </span>
              </li>
            ))}
          </ul>
        </Part>
        {way.limits.length > 0 && (
          <Part title="What it cannot do, or asks for">
            <ul className="grid gap-2">
              {way.limits.map(({ says, cites }) => (
                <li key={says} className="grid gap-1">
                  {says}
                  <Sources cites={cites} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Disagreements disagreements={disagreements} />
        <Part title="This rests on">
          <CiteList cites={way.cites} />
        </Part>
      </div>
    </Panel>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-2 border-hair border-t pt-4">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  )
}

function Sources({ cites }: Pick<Advice['cautions'][number], 'cites'>) {
  return (
    <div className="text-sm">
      <Disclosure summary={cites.length === 1 ? '1 source' : `${cites.length} sources`}>
        <CiteList cites={cites} />
      </Disclosure>
    </div>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
