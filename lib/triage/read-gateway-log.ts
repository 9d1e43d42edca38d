/** Events of an API gateway's execution log, and the beginning of the message that goes with them. */
const events = /\b(?:jwt|token)Authentication\.authenticationFailed\b|\bValidation failed for '\w{1,60}'/g

/** What a gateway's log says of a refused token, as the body that its answer does not have; `undefined`: it is no such log. */
export function readGatewayLog(text: string): string | undefined {
  const said = text.match(events)
  return said ? [...new Set(said.slice(-4))].join(' ') : undefined
}
