/**
 * JSON of an answer with an access token in front. A token is base64url and dots, so nothing in it is to be escaped; to let
 * `JSON.stringify` find that out, letter by letter, takes longer than to check the client.
 */
export function tokenJson(body: { access_token: string; expires_in: number; token_type: string }): string {
  const { access_token, ...rest } = body
  return `{"access_token":"${access_token}",${JSON.stringify(rest).slice(1)}`
}
