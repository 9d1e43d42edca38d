/**
 * JSON of an answer, which may begin with an access token. That is base64url and dots, so nothing in it is to be escaped; to let
 * `JSON.stringify` find that out, letter by letter, takes longer than to check the client.
 */
export function tokenJson(body: object): string {
  if (!('access_token' in body)) return JSON.stringify(body)
  const { access_token, ...rest } = body
  const others = JSON.stringify(rest).slice(1)
  return `{"access_token":"${access_token}"${others === '}' ? '' : ','}${others}`
}
