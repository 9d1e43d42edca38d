'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import type { Answers } from './answers'
import type { Draft } from './draft'
import { UserPick } from './user-pick'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** In whose name the client acts, and which right that person needs at the service. */
export function UserStep({ answers, draft, onDraft }: Props) {
  const { called, user, roleToApplication } = answers
  const who = user?.userName ?? 'the user'
  return (
    <>
      <UserPick
        domain={called.domain}
        chosen={user}
        onChoose={({ id, userName, displayName }) => onDraft({ ...draft, user: { id, userName, displayName } })}
      />
      {called.service.kind === 'oic' && (
        <div className="grid gap-4">
          <Notice
            title={
              <>
                ServiceInvoker of {called.service.displayName} goes to {who}
              </>
            }
          >
            With a user assertion Oracle Integration judges the user’s roles, not the application’s. ServiceInvoker is
            the least that may run an integration; without it the token is fine and the call is refused.
          </Notice>
          <Checkbox
            label="Give the application ServiceInvoker as well"
            hint="Needed only when the same client also calls without a user, by client credentials."
            checked={roleToApplication}
            onChange={({ target }) => onDraft({ ...draft, roleToApplication: target.checked })}
          />
        </div>
      )}
      {called.service.kind === 'opa' && (
        <Notice title="No role in the domain is needed">
          Process Automation’s runtime API is open to any authenticated user. To start a process, {who} needs the{' '}
          <span className="font-semibold">Use</span> permission in a role of that process application. Only a person in
          Process Automation can give it; the review shows how.
        </Notice>
      )}
      {called.service.kind === 'fusion' && (
        <Notice title={`Fusion must know ${who} too`}>
          Fusion looks for a user of that name in itself and judges by the roles it has there; no role of the domain
          counts. Whoever is passed on needs the same name in the domain of Oracle Integration, in {called.domain.name}{' '}
          and in Fusion. The review says what was found, and who must do the rest.
        </Notice>
      )}
    </>
  )
}
