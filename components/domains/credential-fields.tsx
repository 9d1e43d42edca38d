import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { DomainCredential } from '@/lib/queries/domains'

export interface CredentialDraft {
  way: 'client' | 'token'
  clientId: string
  clientSecret: string
  accessToken: string
}

export const emptyCredential: CredentialDraft = { way: 'client', clientId: '', clientSecret: '', accessToken: '' }

export const toCredential = ({ way, clientId, clientSecret, accessToken }: CredentialDraft): DomainCredential =>
  way === 'client' ? { clientId: clientId.trim(), clientSecret } : { accessToken: accessToken.trim() }

/** Why it cannot be sent yet, one sentence. */
export const missingIn = ({ way, clientId, clientSecret, accessToken }: CredentialDraft): string | undefined => {
  if (way === 'token') return accessToken.trim() === '' ? 'Paste the access token first.' : undefined
  if (clientId.trim() === '') return 'Type the client ID first.'
  return clientSecret === '' ? 'Type the client secret first.' : undefined
}

const ways = [
  {
    value: 'client',
    title: 'As a confidential application',
    detail: 'By its id and secret. It needs an administrator role; the console stays connected.',
  },
  {
    value: 'token',
    title: 'As you, by a token from the domain’s console',
    detail: 'For a first look. Kept in memory only: gone when it expires or the console stops.',
  },
]

interface Props {
  draft: CredentialDraft
  onChange: (draft: CredentialDraft) => void
  /** Sentences of the server, by field name. */
  errors: Partial<Record<string, string>>
}

/** How the console shall call the domain. */
export function CredentialFields({ draft, onChange, errors }: Props) {
  return (
    <>
      <RadioCards
        legend="How may the console call it?"
        cards={ways}
        value={draft.way}
        onChange={(way) => onChange({ ...draft, way: way === 'token' ? 'token' : 'client' })}
      />
      {draft.way === 'client' ? (
        <>
          <TextInput
            label="Client ID"
            name="clientId"
            mono
            value={draft.clientId}
            error={errors.clientId}
            onChange={({ target }) => onChange({ ...draft, clientId: target.value })}
            hint="Application Administrator is enough for most steps; Identity Domain Administrator may do all of them."
          />
          <TextInput
            label="Client secret"
            name="clientSecret"
            type="password"
            autoComplete="off"
            mono
            value={draft.clientSecret}
            error={errors.clientSecret}
            onChange={({ target }) => onChange({ ...draft, clientSecret: target.value })}
            hint="Encrypted at rest, sent to this domain’s token endpoint only."
          />
        </>
      ) : (
        <>
          <TextArea
            label="Access token"
            name="accessToken"
            mono
            rows={5}
            value={draft.accessToken}
            error={errors.accessToken}
            onChange={({ target }) => onChange({ ...draft, accessToken: target.value })}
            hint="In the domain’s console: your profile, My access tokens, choose the administrator roles, Download token. Paste the token itself, not the file’s JSON around it."
          />
          <Notice title="Never stored">
            The token stays in the server’s memory and acts with your own rights. When it ends, the console asks again.
          </Notice>
        </>
      )}
    </>
  )
}
