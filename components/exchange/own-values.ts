import { basicAuthorization, wrappedAuthorization } from '@/lib/jose/basic-authorization'
import type { DeviceCodes, TokenTestInput, TokenTestResult } from '@/lib/queries/shapes/test'

/**
 * Secrets of one exchange that this browser made, was given by hand or got back: only these can be shown again, as no others ever
 * come here. They live in the page's memory.
 */
export interface OwnValues {
  /** The `Authorization` header, whole. */
  authorization?: string
  /** Form fields by name. */
  fields: Record<string, string>
  /** Members of the answer by name. */
  answer: Record<string, string>
  /** The setup that keeps the client's secret on the server, where that was used. */
  keptBy?: { from: string; runId: string }
}

export const nothingOwn: OwnValues = { fields: {}, answer: {} }

/** What the browser put into a token request. */
export function ownOfRequest(input: TokenTestInput, keptBy?: OwnValues['keptBy']): OwnValues {
  const { clientId, secret, assertion, code, refreshToken, deviceCode, password, wire } = input
  const typed = 'typed' in secret ? secret.typed : undefined
  const basic = typed === undefined ? undefined : basicAuthorization(clientId, typed)
  return {
    ...(basic !== undefined && {
      authorization: wire?.credentials === 'wrapped' ? wrappedAuthorization(basic) : basic,
    }),
    fields: known({
      assertion,
      client_assertion: 'clientAssertion' in secret ? secret.clientAssertion : undefined,
      client_secret: typed,
      code: code?.code,
      code_verifier: code?.verifier,
      password,
      refresh_token: refreshToken,
      device_code: deviceCode,
    }),
    answer: {},
    ...('secretId' in secret && keptBy && { keptBy }),
  }
}

/** With the tokens that came for it. */
export const withAnswer = (
  own: OwnValues,
  { accessToken, refreshToken, rawIdToken }: Pick<TokenTestResult, 'accessToken' | 'refreshToken' | 'rawIdToken'>,
): OwnValues => ({
  ...own,
  answer: known({ access_token: accessToken, refresh_token: refreshToken, id_token: rawIdToken }),
})

/** Of a request for a device code: the client shows no secret there, and gets one. */
export const ownOfDevice = (codes: DeviceCodes | undefined): OwnValues => ({
  fields: {},
  answer: known({ device_code: codes?.deviceCode }),
})

/** Of a call of a service: the token that was presented; empty: none was. */
export const ownOfCall = (token: string): OwnValues => ({
  ...(token !== '' && { authorization: `Bearer ${token}` }),
  fields: {},
  answer: {},
})

const known = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))
