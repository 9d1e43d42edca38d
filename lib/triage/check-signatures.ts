import type { Facts } from '../facts/facts'
import type { DecodedJwt } from '../facts/jwt-facts'
import { type Keys, keysFor, type SignatureState, stateOf } from './bulk/signatures'
import type { PastedToken } from './pasted-tokens'
import { signatureFacts } from './signature-facts'
import { withoutSecrets } from './without-secrets'

/** A token of a paste, and what keys that were given say of it. */
export interface CheckedToken {
  kind: PastedToken['kind']
  jwt: DecodedJwt
  state: SignatureState
}

/** Checks each token by itself. No token is kept. */
export const checkSignatures = (tokens: readonly PastedToken[], keys: Keys): Promise<CheckedToken[]> =>
  Promise.all(tokens.map(async ({ kind, jwt, text }) => ({ kind, jwt, state: await stateBy(keys, jwt, text) })))

async function stateBy(
  { keys, verify }: Keys,
  { header, problems }: DecodedJwt,
  text: string,
): Promise<SignatureState> {
  if (problems.length > 0) return 'not checked'
  const chosen = keysFor(header, keys)
  if (typeof chosen === 'string') return chosen
  const [isMade] = await verify([{ token: text.replace(/[\s\\]+/g, ''), keys: chosen }])
  return stateOf(isMade, header, chosen)
}

/** The case with what is known of the signature of its token. */
export function withChecked(facts: Facts, judged: DecodedJwt | undefined, checked: readonly CheckedToken[]): Facts {
  const { token } = facts
  const same = judged && checked.findLast(({ jwt }) => JSON.stringify(shown(jwt)) === JSON.stringify(shown(judged)))
  return token && same
    ? { ...facts, token: { ...token, value: { ...token.value, ...signatureFacts(same.state) } } }
    : facts
}

/** As a paste keeps it. */
const shown = ({ header, claims }: DecodedJwt) => ({ header: withoutSecrets(header), claims: withoutSecrets(claims) })
