import { fromBase64 } from '../jose/bytes'

interface Hidden {
  text: string
  count: number
  /** From a Basic header or curl's `-u`: the client ID is no secret. */
  clientId?: string
  hasPrivateKey: boolean
}

const names =
  'client_secret|clientSecret|hashedClientSecret|password|refresh_token|access_token|id_token|client_assertion|assertion|code'
const inJson = new RegExp(`("(?:${names})"\\s{0,4}:\\s{0,4})"(?:[^"\\\\]|\\\\.){1,20000}"?`, 'g')
const inForm = new RegExp(`(^|[\\s&?'"])(${names})=([^&\\s'"]{1,20000})`, 'g')
const alreadyHidden = /^(?:"?[…[$<{]|%24)/

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
  const masked = text
    .replace(
      /-----BEGIN ([A-Z ]{0,20}PRIVATE KEY)-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}-----)?/g,
      (_, kind: string) => {
        hasPrivateKey = true
        count += 1
        return `[${kind.toLowerCase()}]`
      },
    )
    .replace(
      /\b(basic)\s{1,3}([A-Za-z0-9+/_=-]{8,4000})/gi,
      (_, word: string, encoded: string) => `${word} ${basic(encoded)}`,
    )
    .replace(/(\s(?:-u|--user)[ =]{1,2}["']?)([^\s:"']{1,200}):([^\s"']{1,500})/g, (_, option: string, id: string) => {
      clientId = id
      count += 1
      return `${option}${id}:…`
    })
    .replace(inJson, (whole, name: string) => {
      const value = whole.slice(name.length + 1)
      // `code` is also a word of many errors; authorization codes are long and have digits in them.
      if (
        alreadyHidden.test(value) ||
        (/"code"/.test(name) && !/\d/.test(value)) ||
        (/"code"/.test(name) && value.length < 22)
      )
        return whole
      count += 1
      return `${name}"…"`
    })
    .replace(inForm, (whole, lead: string, name: string, value: string) => {
      // `code` is also a word of many addresses; only long ones are authorization codes.
      if (alreadyHidden.test(value) || (name === 'code' && value.length < 20)) return whole
      count += 1
      return `${lead}${name}=…`
    })
    .replace(/\b(bearer)\s{1,3}([A-Za-z0-9._~+/=-]{20,8000})/gi, (_, word: string) => {
      count += 1
      return `${word} …`
    })
  return { text: masked, count, hasPrivateKey, ...(clientId !== undefined && { clientId }) }
}

/** The client ID of a Basic pair; `undefined` when it is none, e.g. a placeholder. */
function decoded(encoded: string): string | undefined {
  const bytes = fromBase64(encoded)
  const pair = bytes ? new TextDecoder().decode(bytes) : ''
  const colon = pair.indexOf(':')
  const id = pair.slice(0, colon)
  return colon > 0 && /^[\x21-\x7E]{1,200}$/.test(id) ? id : undefined
}
