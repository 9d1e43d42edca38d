import { clientCredentials } from '../facts/grant-types'
import type { Gate } from './gate'
import type { KnownValues } from './known-values'

/** What the domain takes for granted once it knows who is asking. */
const clientProof = [
  'credentials-sent',
  'credentials-form',
  'credentials-once',
  'client-known',
  'client-secret',
  'app-active',
]

const signInPage = ['redirect-uri', 'response-type', 'pkce-challenge']

/**
 * What smaller requests of the same client say of one gate: `passed`, or `beyond` one where such a request was refused already, so
 * that the refusal of this call is not its own.
 */
export function probed(gate: Gate, { probe, tokenRequest }: KnownValues): 'passed' | 'beyond' | undefined {
  if (!probe) return undefined
  const { id, stage } = gate
  if (probe.endpoint && id === 'token-endpoint') return 'passed'
  if (probe.signIn && signInPage.includes(id)) return 'passed'
  if (probe.grant === 'accepted' && (stage === 'client' || stage === 'assertion')) return 'passed'
  if (probe.client === 'accepted' && clientProof.includes(id)) return 'passed'
  // The client's own assertion is that of this call: what is wrong with it is wrong here.
  const isOwnAssertion =
    tokenRequest?.clientAuth === 'client-assertion' || tokenRequest?.grantType === clientCredentials
  if (probe.client === 'refused') {
    if (id === 'grant-known' || id === 'grant-allowed' || stage === 'grant' || stage === 'scope') return 'beyond'
    return stage === 'assertion' && !isOwnAssertion ? 'beyond' : undefined
  }
  return probe.grant === 'refused' && stage === 'scope' ? 'beyond' : undefined
}
