import { Sources } from '@/components/ladder/sources'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { type Word, wordAnchor } from '@/lib/help/word'
import { LinkedRow } from './linked-row'

/** Words with their other names. Each can be linked: `/help/words#authorized-resources`. */
export function WordsPage({ words }: { words: readonly Word[] }) {
  return (
    <>
      <PageHeader
        title="Words, old and new"
        lead="What the OCI IAM console calls things, what they were called in the Identity Cloud Service console, what the API calls them, and what they are easily taken for."
      />
      <Panel flush>
        <ol aria-label="Words">
          {words.map((word) => (
            <WordRow key={word.name} word={word} />
          ))}
        </ol>
      </Panel>
    </>
  )
}

function WordRow({ word }: { word: Word }) {
  const { name, was, elsewhere, api, means, trap, cites } = word
  return (
    <LinkedRow
      id={wordAnchor(word)}
      title={name}
      aside={
        <dl className="grid gap-1 text-sm">
          <Other label="Formerly" name={was} />
          <Other label="Elsewhere" name={elsewhere} />
          <Other label="In the API" name={api} isCode />
        </dl>
      }
    >
      <p className="max-w-[72ch]">{means}</p>
      {trap && (
        <p className="max-w-[72ch] text-soft">
          <span className="font-medium text-maybe">Not the same:</span> {trap}
        </p>
      )}
      <div className="text-sm">
        <Sources cites={cites} />
      </div>
    </LinkedRow>
  )
}

function Other({ label, name, isCode = false }: { label: string; name: string | undefined; isCode?: boolean }) {
  if (name === undefined) return null
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-faint">{label}</dt>
      <dd className={`min-w-0 [overflow-wrap:anywhere] ${isCode ? 'font-mono' : 'text-soft'}`}>{name}</dd>
    </div>
  )
}
