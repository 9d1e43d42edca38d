'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { isPlainHttp } from '@/lib/setup/recipes/redirect-problem'
import { type Answers, type Instance, testCallback } from './answers'
import { CallbackChoices } from './callback-choices'
import { CirculatingCallbacks } from './circulating-callbacks'
import type { Draft } from './draft'
import { TestCallbackChoice } from './test-callback-choice'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  instances: readonly Instance[]
}

/** Where codes go, how long the client may stay signed in, and whether people are asked. */
export function RedirectsStep({ answers, draft, onDraft, instances }: Props) {
  const { called, callbacks, redirectUris, testRedirectUri, refresh, bypassConsent } = answers
  const { service } = called
  const isRefreshClosed = service.allowsRefresh === false
  const plain = [...redirectUris, ...(testRedirectUri === undefined ? [] : [testRedirectUri])].filter(isPlainHttp)
  return (
    <>
      <fieldset className="grid min-w-0 gap-4">
        <legend className="mb-3 font-semibold text-sm">Who asks for the token?</legend>
        <CallbackChoices
          callbacks={callbacks}
          onCallbacks={(next) => onDraft({ ...draft, callbacks: next })}
          instances={instances}
        />
        <TestCallbackChoice
          uri={testCallback(window.location.origin)}
          isChosen={testRedirectUri !== undefined}
          onChoose={(isProvenHere) => onDraft({ ...draft, isProvenHere })}
        />
      </fieldset>
      {plain.length > 0 && (
        <Notice title="“Allow HTTP URLs” is switched on in the application">
          {plain.join(', ')} is http on this machine, and without that switch the domain takes https alone. It holds for
          every callback of the application, so take it out when nobody needs it any more.
        </Notice>
      )}
      <fieldset className="grid min-w-0 gap-4">
        <legend className="mb-3 font-semibold text-sm">How far does one sign-in carry?</legend>
        <Checkbox
          label="It may refresh its tokens"
          hint={
            isRefreshClosed
              ? `${service.displayName} does not allow token refresh, and nobody can edit the application that Oracle made for it.`
              : 'Gives the grant Refresh token. The client asks with offline_access beside the scope, or no refresh token comes. Each is good once, for a week by default.'
          }
          checked={refresh}
          disabled={isRefreshClosed}
          onChange={({ target }) => onDraft({ ...draft, refresh: target.checked })}
        />
        <Checkbox
          label="People are not asked for consent (bypass consent)"
          hint="Off, the domain asks each person once where a scope wants it. On, whoever is signed in is passed through unasked: for your own application alone."
          checked={bypassConsent}
          onChange={({ target }) => onDraft({ ...draft, bypassConsent: target.checked })}
        />
      </fieldset>
      <CirculatingCallbacks />
    </>
  )
}
