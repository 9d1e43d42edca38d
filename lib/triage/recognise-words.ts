interface Told {
  /** As for `recognised`. */
  what: string
  /** Why nothing is judged by it, a sentence. */
  because: string
}

/** Codes that products put before their messages, and those of OCI's own API. */
const productCode = /\b(OGG-\d{5}|CASDK-\d{4}|AADSTS\d{5,8}|AUTH-\d{4}|ORA-\d{5})\b/
const apiError =
  /"code"\s{0,3}:\s{0,3}"(\w{4,60})"\s{0,3},\s{0,3}"message"|\bOciError\s?: (\w{4,40})|\b\d{3}-(\w{4,40}), |\b\d{3}-(BadErrorResponse|NotAuthorizedOrNotFound|NotAuthenticated)\b/
const errorCode = /"(?:code|errorCode)"\s{0,3}:\s{0,3}"([A-Z][A-Z0-9_]{5,60})"/
const subject =
  /\b(?:IDCS|identity (?:cloud|domain)s?|OAuth\d?|OpenID|OIDC|SSO|log(?:out|in)|sign-?in|redirect|(?:access|id) token)\b/i
const trouble =
  /\b(?:fails?|failed|failure|not\s+work\w*|errors?|invalid|cannot|can.t|make sure|denied|refused|missing|40[0-9]|problem)\b/i

/** What a text is that no gate knows, so that a person hears more than that nothing was found; `undefined`: it speaks of other things. */
export function recogniseWords(text: string): Told | undefined {
  const start = text.slice(0, 20_000)
  const product = productCode.exec(start)?.[1]
  if (product) return { what: `message ${product}`, because: `${product}: no gate of a call is known for it.` }
  const api = apiError.exec(start)?.slice(1).find(Boolean)
  if (api)
    return { what: `OCI API error: ${api}`, because: 'An error of an OCI API: no gate of a call answers like that.' }
  const code = errorCode.exec(start)?.[1]
  if (code) return { what: `error code ${code}`, because: `${code}: no gate of a call is known for it.` }
  if (subject.test(start) && trouble.test(start))
    return {
      what: 'a report in words',
      because: 'It tells of a failure without its answer. Paste the answer itself, with its status line and body.',
    }
  return undefined
}
