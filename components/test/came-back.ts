import type { SignInRequestFact } from '@/lib/facts/call-facts'
import type { AuthorizeRequest, Callback } from './authorize-request'

export type SignedIn = { request: AuthorizeRequest } & (
  | { at: 'code'; code: string }
  | (Extract<Callback, { at: 'refused' }> & {
      /** This client refuses what came, before it looks at the code. */
      isOurs?: true
    })
)

/** What a callback means for the sign-in that waits for it; `undefined`: it brought nothing. */
export function cameBack(request: AuthorizeRequest, came: Callback): SignedIn | undefined {
  const about = (state: SignInRequestFact['state'] & string) => ({ ...request, fact: { ...request.fact, state } })
  if (came.at !== 'forged') return { request: about('echoed'), ...came }
  if (came.state === 'echoed') return undefined
  const description = 'The state that came back is not the one that was sent.'
  return { request: about(came.state), at: 'refused', error: '', description, isOurs: true }
}
