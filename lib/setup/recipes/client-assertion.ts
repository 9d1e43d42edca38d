import { sources } from '../../gates/sources'
import { defaultAudience } from '../../jose/assertion'
import type { ClientAnswers, KeyAnswers, ProofAnswers } from '../../queries/shapes/recipes'
import type { Knowledge } from './knowledge'
import type { Wish } from './recipe'

/** What the caller sends in place of its secret, where that was chosen; the domain needs no further write for it. */
export function clientAssertion(
  { clientProof, certificate: { alias }, displayName }: ClientAnswers & KeyAnswers & ProofAnswers,
  { audience = defaultAudience }: Pick<Knowledge, 'audience'> = {},
): Wish['manual'] {
  if (clientProof !== 'assertion') return []
  return [
    {
      title: 'Send a client assertion in place of the client secret',
      owner: 'Whoever builds the caller',
      steps: [
        `Leave the Authorization header out of the token request, and send client_id: the client ID of “${displayName}”.`,
        'Send client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer.',
        `Send client_assertion: a JWT made for this request, alg RS256 and kid ${alias}, signed with the same private key as the user assertion.`,
        `Give it as iss and sub the client ID, as aud ${audience}, iat and exp in seconds (five minutes apart will do), and a fresh jti.`,
        'Send the user assertion beside it as before. It names the user in sub, so neither can stand for the other.',
      ],
      source: sources.userAssertion.url,
    },
  ]
}
