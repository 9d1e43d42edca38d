import type { TokenRequestFact } from '../facts/call-facts'

const parameters = 'grant_type|scope|client_id|client_assertion_type|client_secret|assertion'
/** In a form or a curl option: up to the quote it began with, else to the next blank or `&`. */
const inForm = new RegExp(`(["']?)(?:^|(?<=[\\s&?'"]))(${parameters})=(?:"([^"]{0,4000})"|([^&'"\\s]{0,4000}))`, 'gm')
const quotedForm = new RegExp(`(["'])(${parameters})=((?:(?!\\1)[^&]){0,4000})`, 'g')
const inJson = /"(grant_type|scope|client_id)"\s{0,3}:\s{0,3}"([^"]{0,4000})"/g

/** curl's own way to write the header. */
const asOption = /\s(?:-u|--user)[ =]/

/** Of a request, and of no answer. */
const requestHeader =
  /^[> \t]{0,8}(?:host|user-agent|accept|authorization)["']?\s{0,3}:|application\/x-www-form-urlencoded/im
const curlCommand = /(?:^|\s)curl\s/

/**
 * The token request that a text shows; `undefined`: none. An empty `grantType` means that its body was not shown, so nothing can be
 * said about what is missing in it.
 */
export function readTokenRequest(
  text: string,
  url: string | undefined,
  clientId: string | undefined,
): TokenRequestFact | undefined {
  const form = readForm(text)
  const grantType = form.get('grant_type')
  if (grantType === undefined && url === undefined) return undefined
  const isBasic = /\bbasic\s/i.test(text) || asOption.test(text)
  const inBody = authOf(form)
  // Of an address or a body alone nobody knows what stood in the header: most clients prove themselves there.
  const isShown = inBody !== 'none' || curlCommand.test(text) || requestHeader.test(text)
  const isInHeader = /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?basic\s/i.test(text) || asOption.test(text)
  return {
    // The first line of a request has the path alone.
    url: url?.startsWith('/') ? '' : (url ?? ''),
    grantType: grantType ?? '',
    clientId: clientId ?? form.get('client_id') ?? '',
    clientAuth: isBasic || !isShown ? 'basic' : inBody,
    scope: form.get('scope') ?? '',
    ...(isInHeader && inBody !== 'none' && { isAuthDoubled: true }),
  }
}

function authOf(form: Map<string, string>): TokenRequestFact['clientAuth'] {
  if (form.has('client_assertion_type')) return 'client-assertion'
  return form.has('client_secret') ? 'post' : 'none'
}

function readForm(text: string): Map<string, string> {
  const form = new Map<string, string>()
  for (const [, , name = '', quoted, bare] of text.matchAll(inForm)) form.set(name, formDecoded(quoted ?? bare ?? ''))
  // Quoted options may hold blanks, and then the whole of them counts.
  for (const [, , name = '', value = ''] of text.matchAll(quotedForm)) form.set(name, formDecoded(value))
  if (!form.has('grant_type')) {
    const json = [...text.matchAll(inJson)]
    if (json.some(([, name]) => name === 'grant_type'))
      for (const [, name = '', value = ''] of json) form.set(name, value)
  }
  return form
}

function formDecoded(value: string): string {
  const spaced = value.replaceAll('+', ' ').trim()
  try {
    return decodeURIComponent(spaced)
  } catch {
    // A stray % is no encoding: it is shown as it stands.
    return spaced
  }
}
