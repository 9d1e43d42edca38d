import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { CommandSpec } from '@/lib/command/spec/command-spec'
import type { TopicId } from '@/lib/command/spec/topics'
import { ExampleList } from './example-list'
import { RowList } from './row-list'

interface Props {
  spec: CommandSpec
  /** Options that it reads by itself. */
  others: readonly (readonly [option: string, says: string])[]
}

const topicLinks: Record<TopicId, readonly [href: string, words: string]> = {
  setup: ['#setup-file', 'The file of a setup'],
  credential: ['#secrets', 'How a secret is given'],
}

export function CommandPanel({ spec: { name, takes, says, more, topics, options, examples }, others }: Props) {
  const rows = [
    ...Object.entries(options).map(
      ([option, { value, says: does }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, does] as const,
    ),
    ...others,
  ]
  return (
    <Panel
      title={
        <span id={name} className="scroll-mt-6 font-mono">
          {`assay ${name} ${takes}`.trim()}
        </span>
      }
    >
      <div className="grid gap-4">
        <div className="grid max-w-[72ch] gap-2">
          <p>{says}</p>
          {more && <p className="text-soft">{more}</p>}
          {topics.length > 0 && (
            <p className="flex flex-wrap gap-x-4 text-sm">
              {topics.map((topic) => (
                <TextLink key={topic} href={topicLinks[topic][0]}>
                  {topicLinks[topic][1]}
                </TextLink>
              ))}
            </p>
          )}
        </div>
        <RowList label={`Options of ${name}`} rows={rows} />
        <ExampleList examples={examples} of={`Example of ${name}`} />
      </div>
    </Panel>
  )
}
