import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Case } from '@/lib/triage/case/case'
import { saveCase, saveMarkdown } from './save-case'

/** What the person decides of a case that is kept. */
export interface Kept {
  name: string
  notes: string
  names: Case['names']
}

interface Props {
  kept: Kept
  onKept: (kept: Kept) => void
  saved: () => Case
  /** Real names are known here, and may go along. */
  canName: boolean
}

/** The person's own words, whose names go along, and the forms in which the case leaves this page. */
export function CaseKeeping({ kept, onKept, saved, canName }: Props) {
  return (
    <Panel
      title="Keep it, or hand it on"
      footer={
        <>
          <Button small onClick={() => saveCase(saved())}>
            Save as a file to open here
          </Button>
          <Button small onClick={() => saveMarkdown(saved())}>
            Save as Markdown
          </Button>
          <Button small onClick={() => window.print()}>
            Print
          </Button>
          <span className="text-faint text-sm sm:ml-auto">No server is asked, and no secret is in it</span>
        </>
      }
    >
      <div className="grid gap-4">
        <div className="max-w-md">
          <TextInput
            label="Name of the case"
            value={kept.name}
            maxLength={120}
            onChange={({ target }) => onKept({ ...kept, name: target.value })}
            hint="Becomes the name of the file."
          />
        </div>
        <TextArea
          label="Notes"
          isOptional
          rows={3}
          maxLength={20_000}
          value={kept.notes}
          onChange={({ target }) => onKept({ ...kept, notes: target.value })}
          hint="Go along with the case, without secrets. A surname in a sentence stays: nothing marks it as a name."
        />
        {canName && (
          <Checkbox
            label="Let the real names go along"
            checked={kept.names === 'own'}
            onChange={({ target }) => onKept({ ...kept, names: target.checked ? 'own' : 'pseudonyms' })}
            hint={
              kept.names === 'own'
                ? 'Whoever gets the file, the page or the copied note reads the real names of people, clients and hosts.'
                : 'Off: files, pages and the copied note say user-1, client-1, host-1, and only you can say who is who.'
            }
          />
        )}
      </div>
    </Panel>
  )
}
