import { makeAuthorizeRequest, readCallback } from './authorize-request'
import type { BuiltRequest } from './build-request'
import { callbackAddress } from './callback-address'
import { cameBack, type SignedIn } from './came-back'
import { SignInStopped } from './sign-in-stopped'
import { waitForCallback } from './sign-in-window'
import type { TestForm } from './test-form'

/** The window that was opened in the click, and the way to stop waiting for it. */
export interface SignInPlace {
  opened: Window | null
  signal: AbortSignal
}

/** Sends somebody to sign in, in a window of their own. Answers the code, or what was said instead. */
export async function signIn(
  { domain, app }: Pick<TestForm, 'domain' | 'app'>,
  { clientId, scope, signIn: change }: Pick<BuiltRequest, 'clientId' | 'scope' | 'signIn'>,
  { opened, signal }: SignInPlace,
): Promise<SignedIn> {
  if (!opened) throw new SignInStopped({ why: 'blocked' })
  const redirectUri = callbackAddress()
  const request = await makeAuthorizeRequest({ domainUrl: domain?.url ?? '', clientId, scope, redirectUri, change })
  opened.location.replace(request.url)
  const came = await waitForCallback(opened, (query) => readCallback(query, request), signal)
  if (came === 'closed')
    throw new SignInStopped({ why: 'closed', redirectUri, isRegistered: app && isRegistered(app, redirectUri) })
  if (came === 'cancelled') throw new SignInStopped({ why: 'cancelled' })
  const back = cameBack(request, came)
  if (!back) throw new SignInStopped({ why: 'empty' })
  return back
}

/** Compared character by character, as domains do. */
export const isRegistered = ({ redirectUris = [] }: NonNullable<TestForm['app']>, redirectUri: string): boolean =>
  redirectUris.includes(redirectUri)
