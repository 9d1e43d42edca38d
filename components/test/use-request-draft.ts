import { useState } from 'react'
import type { RequestChange } from '@/lib/facts/request-change'
import { applyEdits, type Edit } from './assertion-edits'
import { isFaulty, type RawParts } from './edits-from-json'
import type { Typed } from './send-test'
import { addressOf } from './test-address'
import { type Picks, signs, type TestForm, whyNotReady } from './test-form'

const nothingTyped: Typed = { secret: '', password: '' }

/** JSON of deployments as they were pasted, by the gateway's application: what one accepts says nothing of another. */
export type PolicyTexts = Readonly<Record<string, string>>

export type RequestDraft = ReturnType<typeof useRequestDraft>

/** What a person typed and changed for the next request, beside what the form has from the domain. Kept in the page alone. */
export function useRequestDraft(form: TestForm, onPick: (picks: Picks) => void) {
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [raw, setRaw] = useState<RawParts>({})
  const [isEditing, setIsEditing] = useState(false)
  const [fixes, setFixes] = useState<readonly RequestChange[]>([])
  const [policyTexts, setPolicyTexts] = useState<PolicyTexts>({})
  return {
    typed,
    setTyped,
    edits,
    raw,
    setRaw,
    isEditing,
    fixes,
    setFixes,
    policyTexts,
    setPolicyText: (appId: string, text: string) => setPolicyTexts((texts) => ({ ...texts, [appId]: text })),
    edit: (next: readonly Edit[]) => {
      setFixes([])
      setEdits(next)
    },
    toggleEditor: () => {
      setRaw({})
      setIsEditing(!isEditing)
    },
    pick: (next: Picks) => {
      // A fix was made for the request as it was; what a person chooses afterwards counts.
      setFixes([])
      const domain = next.domainId ?? form.domain?.id ?? ''
      const client =
        next.domainId === undefined || next.domainId === form.domain?.id ? (next.clientId ?? form.clientId) : ''
      if (domain !== form.domain?.id || client !== form.clientId) {
        setEdits([])
        setRaw({})
        setTyped(nothingTyped)
        setPolicyTexts({})
        history.replaceState(null, '', addressOf(domain, client))
      }
      onPick(next)
    },
  }
}

/** Why the request cannot be sent yet; `undefined`: it can. */
export function whyNotSent(
  form: TestForm,
  { typed, edits, raw }: Pick<RequestDraft, 'typed' | 'edits' | 'raw'>,
  signerWaits: string | undefined,
): string | undefined {
  const unready = whyNotReady(form, typed)
  if (unready !== undefined || !signs(form)) return unready
  if (signerWaits !== undefined) return signerWaits
  if (isFaulty(raw)) return 'The JSON of the edited assertion cannot be read yet.'
  return applyEdits({ header: {}, claims: {} }, edits).troubles.length > 0
    ? 'A value of the edited assertion does not fit its type.'
    : undefined
}
