import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Topic } from '@/lib/pitfalls/pitfall'
import { coverageWords } from './coverage-words'
import { PitfallRow } from './pitfall-row'

/** Every pitfall by topic. Each can be linked: `/help/pitfalls#J-1`. */
export function PitfallsPage({ topics }: { topics: readonly Topic[] }) {
  return (
    <>
      <PageHeader
        title="Pitfalls"
        lead="Where published procedures mislead, what is right instead, and what in Assay meets it. Pages age and disagree; each entry says what it rests on."
      />
      <nav aria-label="Topics" className="-mt-2 mb-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {topics.map(({ id, title, pitfalls }) => (
            <li key={id}>
              <TextLink href={`#${id}`}>{title}</TextLink> <span className="text-faint text-sm">{pitfalls.length}</span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-faint text-sm">{coverageWords(topics.flatMap(({ pitfalls }) => pitfalls))}</p>
      </nav>
      <div className="grid gap-6">
        {topics.map(({ id, title, lead, pitfalls }) => (
          <div key={id} id={id} className="scroll-mt-6">
            <Panel title={title} aside={lead} flush>
              <ol>
                {pitfalls.map((pitfall) => (
                  <PitfallRow key={pitfall.id} pitfall={pitfall} />
                ))}
              </ol>
            </Panel>
          </div>
        ))}
      </div>
    </>
  )
}
