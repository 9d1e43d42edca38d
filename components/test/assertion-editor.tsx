import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { AddMember } from './add-member'
import { applyEdits, type Edit, type Part, withEdit, withoutEdit } from './assertion-edits'
import { plainAssertion } from './build-request'
import { DraftNotes } from './draft-notes'
import { editsFromJson, isFaulty, type RawParts } from './edits-from-json'
import { MemberRow } from './member-row'
import { PartJson } from './part-json'
import { readJsonObject } from './read-json-object'
import type { TestForm } from './test-form'

interface Props {
  form: TestForm
  edits: readonly Edit[]
  onEdit: (edits: Edit[]) => void
  /** Parts that are written as JSON. */
  raw: RawParts
  onRaw: (raw: RawParts) => void
}

const parts = ['header', 'claims'] as const

const titles: Record<Part, string> = { header: 'Header', claims: 'Claims' }

/** Made anew for each request, unless they are edited. */
const isMadeAnew = (name: string) => name === 'iat' || name === 'exp' || name === 'jti'

/** Header and claims one by one, or as JSON: change, remove, add; nothing is too wrong to be sent. */
export function AssertionEditor({ form, edits, onEdit, raw, onRaw }: Props) {
  // Only to show what such values look like: sending makes its own.
  const [sample] = useState(() => ({ now: Date.now(), jti: crypto.randomUUID() }))
  const plain = plainAssertion(form, sample)
  const { draft, troubles } = applyEdits(plain, edits)
  const jsonOf = (part: Part, now: readonly Edit[]) => JSON.stringify(applyEdits(plain, now).draft[part], null, 2)
  const write = (part: Part, text: string) => {
    onRaw({ ...raw, [part]: text })
    const read = readJsonObject(text)
    if (read.at === 'fault') return
    onEdit([...edits.filter((edit) => edit.part !== part), ...editsFromJson(part, plain[part], read.value)])
  }
  const toggleJson = (part: Part) => {
    const { [part]: shown, ...others } = raw
    onRaw(shown === undefined ? { ...raw, [part]: jsonOf(part, edits) } : others)
  }
  /** What is changed elsewhere shows in the JSON too. */
  const editAll = (next: Edit[]) => {
    onEdit(next)
    onRaw(Object.fromEntries(parts.filter((part) => part in raw).map((part) => [part, jsonOf(part, next)])))
  }
  return (
    <section aria-label="Edit assertion" className="grid gap-4 rounded-md border border-line p-3">
      <p className="text-soft text-sm">Change, remove or add what you like: it is signed and sent as it stands here.</p>
      {parts.map((part) => {
        const added = edits.filter((edit) => edit.part === part && !(edit.name in plain[part])).map(({ name }) => name)
        const names = [...Object.keys(plain[part]), ...added]
        const text = raw[part]
        return (
          <div key={part} className="grid gap-2">
            <div className="flex items-center justify-between gap-2">
              <h3 className="font-semibold text-sm">{titles[part]}</h3>
              <Button
                small
                aria-label={`${titles[part]} ${text === undefined ? 'as JSON' : 'one by one'}`}
                disabledBecause={isFaulty({ [part]: text ?? '{}' }) ? 'Put the JSON right first.' : undefined}
                onClick={() => toggleJson(part)}
              >
                {text === undefined ? 'As JSON' : 'One by one'}
              </Button>
            </div>
            {text !== undefined && (
              <PartJson label={`${titles[part]} (JSON)`} text={text} onChange={(typed) => write(part, typed)} />
            )}
            {text === undefined && (
              <>
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
              </>
            )}
          </div>
        )
      })}
      <DraftNotes draft={draft} form={form} edits={edits} now={sample.now} onEdit={editAll} />
      {(edits.length > 0 || isFaulty(raw)) && (
        <div>
          <Button small onClick={() => editAll([])}>
            Take back all changes
          </Button>
        </div>
      )}
    </section>
  )
}
