import type { Facts } from '../../facts/facts'
import type { DecodedJwt } from '../../facts/jwt-facts'
import { textToBase64url } from '../../jose/bytes'

/** What a customer sends to support: the request as a command, its secret left out, and the answer as it came. */
export function publicText(facts: Facts): string {
  const { tokenRequest, assertion, tokenAnswer, token, refusal, serviceRequest, serviceAnswer } = facts
  const lines: string[] = []
  if (tokenRequest) {
    const { url, clientId, grantType, scope } = tokenRequest.value
    const form = {
      grant_type: grantType,
      ...(scope && { scope }),
      ...(assertion && { assertion: jwtOf(assertion.value) }),
    }
    lines.push(`curl -i -X POST ${url} -u '${clientId}:<secret>' -d '${new URLSearchParams(form)}'`)
  }
  if (refusal) lines.push([refusal.value.error, refusal.value.text].filter(Boolean).join(': '))
  if (tokenAnswer && !token) {
    const { status, error, errorDescription, ecid, date } = tokenAnswer.value
    lines.push(
      `HTTP/1.1 ${status}`,
      ...(date === undefined ? [] : [`Date: ${new Date(date).toUTCString()}`]),
      '',
      JSON.stringify({ error, error_description: errorDescription, ecid }),
    )
  }
  if (serviceRequest && (serviceAnswer || token)) {
    const { method, url } = serviceRequest.value
    lines.push('', `curl -i -X ${method} ${url}${token ? ` -H 'Authorization: Bearer ${jwtOf(token.value)}'` : ''}`)
  }
  if (serviceAnswer) {
    const { status, challenge, body, date } = serviceAnswer.value
    lines.push(
      `HTTP/1.1 ${status}`,
      ...(challenge === undefined ? [] : [`WWW-Authenticate: ${challenge}`]),
      ...(date === undefined ? [] : [`Date: ${new Date(date).toUTCString()}`]),
      '',
      body ?? '',
    )
  }
  return lines.join('\n')
}

/** The answer and nothing else, as most people send it. */
export const answerText = ({ tokenAnswer, refusal, serviceAnswer }: Facts): string =>
  publicText({
    ...(tokenAnswer && { tokenAnswer }),
    ...(refusal && { refusal }),
    ...(serviceAnswer && { serviceAnswer }),
  })

/** As long as one by a key of 2,048 bits: 256 bytes. */
const signature = 'c2ln'.repeat(86).slice(0, 342)

const jwtOf = ({ header, claims }: DecodedJwt) =>
  `${textToBase64url(JSON.stringify(header))}.${textToBase64url(JSON.stringify(claims))}.${signature}`
