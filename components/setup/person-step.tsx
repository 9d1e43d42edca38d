'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { developerWorks } from '@/lib/setup/recipes/developer-work'
import { serviceInvoker } from '@/lib/setup/recipes/oic-roles'
import type { Answers } from './answers'
import type { Draft } from './draft'
import { UserPick } from './user-pick'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** Whose rights Oracle Integration judges, and what the application needs beside them. */
export function PersonStep({ answers, draft, onDraft }: Props) {
  const { called, user, recipe, roleToApplication, work } = answers
  const { displayName } = called.service
  const who = user?.userName ?? 'the person'
  const signsIn = recipe === 'oic-authorization-code'
  const role = signsIn ? serviceInvoker : developerWorks[work].role
  return (
    <>
      <UserPick
        legend={signsIn ? 'Who signs in first?' : 'In whose name does it call?'}
        domain={called.domain}
        chosen={user}
        onChoose={({ id, userName, displayName: name }) =>
          onDraft({ ...draft, user: { id, userName, displayName: name } })
        }
      />
      <div className="grid gap-4">
        <Notice title={`${role} of ${displayName} goes to ${who}`}>
          {signsIn
            ? 'Oracle Integration judges the roles of whoever signed in. Everybody else who will sign in needs it too, best through a group: the review shows how.'
            : 'With a user assertion Oracle Integration judges the user’s roles, not the application’s.'}
        </Notice>
        {signsIn && (
          <Checkbox
            label={`Give the application ${role} as well`}
            hint="Oracle’s article gives it to both, its page on roles to the user alone; nothing tells which is needed. It opens nothing by itself: this application gets no token without a user."
            checked={roleToApplication}
            onChange={({ target }) => onDraft({ ...draft, roleToApplication: target.checked })}
          />
        )}
      </div>
    </>
  )
}
