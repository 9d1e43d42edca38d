import type { Certainty, Cite, Refusal } from './gate'
import { sources } from './sources'

/** The one text that public sources have for a client that could not be authenticated. */
export const clientNotAuthenticated = (certainty: Certainty, cite: Cite): Refusal => ({
  at: 'token-endpoint',
  error: 'invalid_client',
  description: 'Client authentication failed.',
  certainty,
  cite,
})

/**
 * Oracle's texts for a bad assertion are in no public source. RFC 7523 wants `invalid_grant`; public guides report
 * `invalid_client` for defects that concern the client's key. `seen`: such a guide names this very defect.
 */
export const assertionRefused = (seen: 'seen as invalid_client' | 'not seen'): Refusal[] => [
  clientNotAuthenticated(seen === 'not seen' ? 'inferred' : 'observed', sources.invalidClientCauses),
  { at: 'token-endpoint', error: 'invalid_grant', certainty: 'inferred', cite: sources.assertionErrors },
]

/** A code, a refresh token or a password that is not good, whatever the reason. */
export const invalidGrant: Refusal = {
  at: 'token-endpoint',
  error: 'invalid_grant',
  certainty: 'documented',
  cite: sources.oauthErrors,
}

export const invalidScope = (certainty: Certainty, cite: Cite): Refusal => ({
  at: 'token-endpoint',
  error: 'invalid_scope',
  description: 'Invalid scope.',
  orAtSignIn: true,
  certainty,
  cite,
})

export const clientNotAuthorized = (certainty: Certainty, cite: Cite): Refusal => ({
  at: 'token-endpoint',
  error: 'unauthorized_client',
  description: 'Client authorization failed.',
  orAtSignIn: true,
  certainty,
  cite,
})

/** The gateway's one answer to a token it does not take, whatever the reason; its log has that. */
export const gateway401: Refusal = {
  at: 'service',
  service: 'gateway',
  status: 401,
  certainty: 'documented',
  cite: {
    title: 'OCI API Gateway: Validating Tokens to Add Authentication and Authorization',
    url: 'https://docs.oracle.com/en-us/iaas/Content/APIGateway/Tasks/apigatewayusingjwttokens.htm',
  },
}

/** Whoever verifies tokens for a service of its own and says 401 without a word more. */
export const notVerified: Refusal = {
  at: 'verifier',
  status: 401,
  certainty: 'observed',
  cite: sources.bearerErrors,
}

/** Neither service publishes its 401 and 403 answers in full: bodies are never matched. */
export const tokenNotAccepted: Refusal = {
  at: 'service',
  status: 401,
  certainty: 'inferred',
  cite: sources.bearerErrors,
}

/** How libraries and gateways say that a signature is not by the key they have. */
export const signatureWords =
  /signature (?:validation|verification)? ?failed|(?:invalid|bad|wrong).{0,12}signature|signature.{0,20}(?:invalid|mismatch)/i
