import { exactTime } from '@/components/ui/time-in-words'
import { catalogue } from '@/lib/gates/catalogue'
import type { Case } from '@/lib/triage/case/case'
import { caseSections } from '@/lib/triage/case/case-sections'
import type { Block } from '@/lib/triage/case/sections'

/** The case on paper: what is printed in the place of the page. By pseudonyms unless the person said otherwise. */
export function CaseSheet({ told }: { told: Case }) {
  return (
    <article className="hidden gap-5 print:grid" aria-label="The case on paper">
      <header>
        <h2 className="font-semibold text-xl">{told.name}</h2>
        <p className="text-faint text-sm">{exactTime(told.savedAt)}</p>
      </header>
      {caseSections(told, catalogue).map(({ title, blocks }) => (
        <div key={title} className="grid gap-2">
          <h3 className="border-line border-b font-semibold">{title}</h3>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section never change their order
            <Printed key={at} block={block} />
          ))}
        </div>
      ))}
    </article>
  )
}

function Printed({ block }: { block: Block }) {
  switch (block.as) {
    case 'heading':
      return <h4 className="font-semibold">{block.text}</h4>
    case 'text':
      return <p className="whitespace-pre-line [overflow-wrap:anywhere]">{block.text}</p>
    case 'code':
      return <pre className="text-xs">{block.text}</pre>
    case 'list':
    case 'steps': {
      const List = block.as === 'list' ? 'ul' : 'ol'
      return (
        <List className={`${block.as === 'list' ? 'list-disc' : 'list-decimal'} pl-5 [overflow-wrap:anywhere]`}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      )
    }
  }
}
