type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_redirect_uri'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'invalid_scope'
  | 'invalid_grant'
  | 'access_denied'
  | 'login_required'
  | 'consent_required'
  | 'authorization_pending'
  | 'slow_down'
  | 'expired_token'

/** Why a request is refused: what goes out, and the gate that shut, which does not. */
export class Refusal extends Error {
  constructor(
    readonly error: OAuthError,
    readonly gate: string,
    readonly detail: string,
    /** Instead of the usual text of this error. */
    readonly description: string = refusalTexts[error].description,
  ) {
    super(detail)
  }
}

/** Texts that are public stand as they were seen; those that are in no public source say so themselves. */
export const refusalTexts: Record<OAuthError, { status: number; description: string }> = {
  invalid_request: { status: 400, description: 'emulator: the request is incomplete.' },
  invalid_client: { status: 401, description: 'Client authentication failed.' },
  invalid_redirect_uri: { status: 400, description: 'emulator: no such redirect URL.' },
  unauthorized_client: { status: 400, description: 'Client authorization failed.' },
  unsupported_grant_type: { status: 400, description: 'emulator: no such grant type.' },
  unsupported_response_type: { status: 400, description: 'emulator: no such response type.' },
  invalid_scope: { status: 400, description: 'Invalid scope.' },
  invalid_grant: { status: 400, description: 'emulator: assertion refused.' },
  access_denied: { status: 400, description: 'emulator: access was denied.' },
  login_required: { status: 400, description: 'emulator: nobody is signed in.' },
  consent_required: { status: 400, description: 'emulator: consent is needed.' },
  // RFC 8628 names these; Oracle's words for them are in no public source.
  authorization_pending: { status: 400, description: 'emulator: nobody has decided yet.' },
  slow_down: { status: 400, description: 'emulator: asked again too soon.' },
  expired_token: { status: 400, description: 'emulator: the device code has ended.' },
}
