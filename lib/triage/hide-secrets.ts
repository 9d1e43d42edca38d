import { fromBase64 } from '../jose/bytes'
import { authorizationCode, bareKey, bareSecrets, namedSecrets, type SecretShape } from './secret-shapes'

interface Hidden {
  text: string
  count: number
  /** From a Basic header or curl's `-u`: the client ID is no secret. */
  clientId?: string
  hasPrivateKey: boolean
}

/** Takes out what must not be shown or kept. JWTs are gone before: a placeholder stands for each. */
export function hideSecrets(text: string): Hidden {
  let count = 0
  let clientId: string | undefined
  let hasPrivateKey = false
  const basic = (encoded: string) => {
    const pair = decoded(encoded)
    count += 1
    if (!pair) return '…'
    clientId = pair
    return `<${pair}:…>`
  }
  let masked = text
    .replace(
      /-----BEGIN ([A-Z ]{0,30}PRIVATE KEY)(?: BLOCK)?-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}-----)?/g,
      (_, kind: string) => {
        hasPrivateKey = true
        count += 1
        return `[${kind.toLowerCase()}]`
      },
    )
    .replace(
      /\b(basic)(\s{1,3}|%20)([A-Za-z0-9+/_=-]{8,4000})/gi,
      (whole, word: string, blank: string, encoded: string) =>
        isWord(encoded) ? whole : `${word}${blank}${basic(encoded)}`,
    )
    .replace(
      /(\s(?:-u|--user|--proxy-user)[ =]{1,2}["']?)([^\s:"']{1,200}):([^\s"']{1,500})/g,
      (whole, option: string, id: string, secret: string) => {
        if (secret === '…') return whole
        clientId = id
        count += 1
        return `${option}${id}:…`
      },
    )
  for (const { pattern, hide } of shapes)
    masked = masked.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
      const shown = hide(...groups.map((group) => group ?? ''))
      if (shown === undefined || shown === whole) return whole
      count += 1
      return shown
    })
  masked = masked.replace(bareKey, (whole: string, at: number, all: string) => {
    if (isCertificate(all.slice(Math.max(0, at - 60), at))) return whole
    count += 1
    hasPrivateKey = true
    return '[private key]'
  })
  return { text: masked, count, hasPrivateKey, ...(clientId !== undefined && { clientId }) }
}

const shapes: readonly SecretShape[] = [
  ...namedSecrets,
  authorizationCode,
  ...bareSecrets,
  {
    // A digit, dot or equals sign, or more than any word has: "Bearer authentication" is a phrase, and "/token" ends an address.
    pattern:
      /\b(?<!\/)(bearer|apikey|token|signature)(\s{1,3}|%20)((?=[\w+/~-]*[\d.=]|[\w+/~-]{30})[\w+/=.~-]{12,8000})/gi,
    hide: (word = '', blank = '') => `${word}${blank}…`,
  },
]

const isWord = (text: string) => /^[a-z]+$|^[A-Z][a-z]+$/.test(text)

const isCertificate = (before: string) =>
  /BEGIN (?:TRUSTED )?CERTIFICATE-----\s*(?:\\n)*$|x5c["'\\]*\s*:\s*\[?\s*["'\\]*$|certificate["'\\]*\s*[:=]\s*["'\\]*$|b64certificate["'\\]*\s*[:=]\s*["'\\]*$/i.test(
    before,
  )

/** The client ID of a Basic pair; `undefined` when it is none, e.g. a placeholder. */
function decoded(encoded: string): string | undefined {
  const bytes = fromBase64(encoded)
  const pair = bytes ? new TextDecoder().decode(bytes) : ''
  const colon = pair.indexOf(':')
  const id = pair.slice(0, colon)
  return colon > 0 && /^[\x21-\x7E]{1,200}$/.test(id) ? id : undefined
}
