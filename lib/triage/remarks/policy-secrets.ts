/** A gateway's policy sets headers and query parameters by lists of these; innermost, so that `${…}` of a variable is none. */
const item = /\{[^{}]{1,8000}\}/g
const secretName = /authorization|secret|passw|api-?key|token|cookie|credential/i

/** Names of headers and parameters that a pasted policy of an API gateway sets to a secret. The text is whole, none of it is answered. */
export function policySecrets(text: string): string[] {
  if (!/"set-?(?:headers|query-?parameters)"/i.test(text)) return []
  const names = new Set<string>()
  for (const [found] of text.slice(0, 200_000).matchAll(item)) {
    const { name, values } = parsed(found)
    if (typeof name !== 'string' || !secretName.test(name) || !Array.isArray(values)) continue
    if (values.some((value) => typeof value === 'string' && isLiteral(value))) names.add(name.slice(0, 60))
  }
  return [...names]
    .slice(0, 10)
    .map(
      (name) =>
        `The gateway’s policy holds what it sends as “${name}” in clear: whoever reads the deployment has it, and Base64 hides nothing. Keep it in a vault, or let the gateway use a token instead.`,
    )
}

/** An empty value, a placeholder or what was hidden before is no secret. */
const isLiteral = (value: string): boolean =>
  !/^(?:(?:basic|bearer)\s{0,3})?(?:…|\.\.\.|\*{3,}|<[^<>]{0,80}>|)$/i.test(value)

function parsed(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json)
  } catch {
    // Braces of another kind.
    return {}
  }
}
