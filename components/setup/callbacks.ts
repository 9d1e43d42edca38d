import { integrationCallbackPath, postmanCallbacks } from '@/lib/setup/recipes/callbacks'
import { redirectProblem } from '@/lib/setup/recipes/redirect-problem'
import type { Answers } from './answers'

/** Who may be the client that a code is sent to. */
export type CallbackOwner = 'application' | 'integration' | 'visualBuilder' | 'postman'

/** Chosen owners with their callbacks; of an application one a line. */
export type Callbacks = Partial<Record<CallbackOwner, string>>

/** All callbacks that were given, each once. */
export const redirectsOf = (callbacks: Callbacks): string[] => [
  ...new Set(
    Object.values(callbacks)
      .flatMap((text) => text.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** Callbacks of a plan that is open already, by whose they look like. */
export function callbacksOf(redirectUris: readonly string[]): Callbacks {
  const isPostman = (uri: string) => Object.values(postmanCallbacks).includes(uri)
  const postman = redirectUris.find(isPostman)
  const integration = redirectUris.find((uri) => uri.endsWith(integrationCallbackPath))
  const rest = redirectUris.filter((uri) => uri !== postman && uri !== integration)
  return {
    ...(rest.length > 0 && { application: rest.join('\n') }),
    ...(integration !== undefined && { integration }),
    ...(postman !== undefined && { postman }),
  }
}

/** Why the callbacks are not complete, one sentence. */
export function callbacksProblem({ callbacks, redirectUris, testRedirectUri }: Answers): string | undefined {
  const empty = (Object.keys(callbacks) as CallbackOwner[]).find((owner) => callbacks[owner]?.trim() === '')
  if (empty !== undefined) return emptyWords[empty]
  if (redirectUris.length === 0 && testRedirectUri === undefined)
    return 'Choose at least one: a code must go somewhere.'
  return redirectUris.map(redirectProblem).find((problem) => problem !== undefined)
}

const emptyWords: Record<CallbackOwner, string> = {
  application: 'Enter the application’s callback, or untick it.',
  integration: 'Choose the Oracle Integration that has the connection, or untick it.',
  visualBuilder: 'Enter the callback that Visual Builder shows, or untick it.',
  postman: 'Choose which Postman, or untick it.',
}
