import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { AddMember } from './add-member'
import { applyEdits, type Edit, type Part, withEdit, withoutEdit } from './assertion-edits'
import { plainAssertion } from './build-request'
import { DraftNotes } from './draft-notes'
import { MemberRow } from './member-row'
import type { TestForm } from './test-form'

interface Props {
  form: TestForm
  edits: readonly Edit[]
  onEdit: (edits: Edit[]) => void
}

const titles: Record<Part, string> = { header: 'Header', claims: 'Claims' }

/** Made anew for each request, unless they are edited. */
const isMadeAnew = (name: string) => name === 'iat' || name === 'exp' || name === 'jti'

/** Header and claims one by one: change, remove, add; nothing is too wrong to be sent. */
export function AssertionEditor({ form, edits, onEdit }: Props) {
  // Only to show what such values look like: sending makes its own.
  const [sample] = useState(() => ({ now: Date.now(), jti: crypto.randomUUID() }))
  const plain = plainAssertion(form, sample)
  const { draft, troubles } = applyEdits(plain, edits)
  return (
    <section aria-label="Edit assertion" className="grid gap-4 rounded-md border border-line p-3">
      <p className="text-soft text-sm">Change, remove or add what you like: it is signed and sent as it stands here.</p>
      {(['header', 'claims'] as const).map((part) => {
        const added = edits.filter((edit) => edit.part === part && !(edit.name in plain[part])).map(({ name }) => name)
        const names = [...Object.keys(plain[part]), ...added]
        return (
          <div key={part} className="grid gap-2">
            <h3 className="font-semibold text-sm">{titles[part]}</h3>
            <ul className="grid gap-3">
              {names.map((name) => (
                <MemberRow
                  key={name}
                  name={name}
                  built={plain[part][name]}
                  isMadeAnew={part === 'claims' && isMadeAnew(name)}
                  edit={edits.find((edit) => edit.part === part && edit.name === name)?.to}
                  error={troubles.find((trouble) => trouble.part === part && trouble.name === name)?.message}
                  onChange={(to) => onEdit(withEdit(edits, { part, name, to }))}
                  onReset={() => onEdit(withoutEdit(edits, part, name))}
                />
              ))}
            </ul>
            <AddMember
              label={part === 'header' ? 'Add a header member' : 'Add a claim'}
              taken={names}
              onAdd={(name) => onEdit(withEdit(edits, { part, name, to: { type: 'text', text: '' } }))}
            />
          </div>
        )
      })}
      <DraftNotes draft={draft} form={form} edits={edits} now={sample.now} onEdit={onEdit} />
      {edits.length > 0 && (
        <div>
          <Button small onClick={() => onEdit([])}>
            Take back all changes
          </Button>
        </div>
      )}
    </section>
  )
}
