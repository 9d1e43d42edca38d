import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { AssertionDraft } from '@/lib/jose/assertion'
import type { Edit } from './assertion-edits'
import { slipsOf } from './assertion-slips'
import { draftFindings, mendEdits } from './draft-findings'
import type { TestForm } from './test-form'

interface Props {
  draft: AssertionDraft
  form: TestForm
  edits: readonly Edit[]
  /** Milliseconds; when the draft's times were made. */
  now: number
  onEdit: (edits: Edit[]) => void
}

/** What is wrong with the assertion as it stands, while it is edited. It can be sent all the same. */
export function DraftNotes({ draft, form, edits, now, onEdit }: Props) {
  const findings = draftFindings(draft, form, now)
  const slips = slipsOf(draft)
  const count = findings.length + slips.length
  return (
    <div aria-live="polite" className="grid gap-2 border-line border-t pt-3">
      <h3 className="font-semibold text-sm">
        {count === 0 ? 'Nothing is wrong with it as it stands' : 'As it stands'}
      </h3>
      {count > 0 && (
        <ul aria-label="What is wrong with it" className="grid gap-2.5 text-sm">
          {findings.map(({ gateId, says, fix }) => (
            <li key={gateId} className="grid justify-items-start gap-1.5">
              <span>
                <span className="font-semibold text-shut">Will be refused:</span> {says}{' '}
                <TextLink href={`/gates/${gateId}`}>Why</TextLink>
              </span>
              {fix?.kind === 'request' && (fix.change.claims || fix.change.header) && (
                <Button small onClick={() => onEdit(mendEdits(edits, fix.change))}>
                  Mend it
                </Button>
              )}
            </li>
          ))}
          {slips.map(({ id, says, cite: { title, url } }) => (
            <li key={id}>
              <span className="font-semibold text-maybe">Look at it:</span> {says}{' '}
              {url === undefined ? title : <TextLink href={url}>{title}</TextLink>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
