/** Why a token request is refused: what goes out, and the gate that shut, which does not. */
export class Refusal extends Error {
  constructor(
    readonly error:
      | 'invalid_request'
      | 'invalid_client'
      | 'unauthorized_client'
      | 'unsupported_grant_type'
      | 'invalid_scope'
      | 'invalid_grant',
    readonly gate: string,
    readonly detail: string,
  ) {
    super(detail)
  }
}

/** Texts that are public stand as they were seen; the one for assertions is in no public source and says so itself. */
export const refusalTexts: Record<Refusal['error'], { status: number; description: string }> = {
  invalid_request: { status: 400, description: 'emulator: the request is incomplete.' },
  invalid_client: { status: 401, description: 'Client authentication failed.' },
  unauthorized_client: { status: 400, description: 'Client authorization failed.' },
  unsupported_grant_type: { status: 400, description: 'emulator: no such grant type.' },
  invalid_scope: { status: 400, description: 'Invalid scope.' },
  invalid_grant: { status: 400, description: 'emulator: assertion refused.' },
}
