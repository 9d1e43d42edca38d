/** Members and parameters whose values are secrets. */
export const secretNames = [
  'clientSecret',
  'hashedClientSecret',
  'client_secret',
  'access_token',
  'refresh_token',
  'id_token',
  'assertion',
  'client_assertion',
  'password',
]

const inJson = new RegExp(`("(?:${secretNames.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"?`, 'g')
const inForm = new RegExp(`\\b(${secretNames.join('|')})=[^&\\s"]+`, 'g')
// A digit, dot or equals sign: "Bearer authentication" is a phrase.
const header = /\b(Basic|Bearer)\s+(?=[\w+/~-]*[\d.=])[\w+/=.~-]{8,}/gi
const oracleSecret = /\bidcscs-[0-9a-f-]{36}/gi
const privateKey = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----|$)/g
// An encrypted one may have an empty second part (RFC 7516 §5.1).
const jwt = /\beyJ[\w-]{4,}(?:\.[\w-]*)+/g

/** Text that may be kept and shown: the values of secrets are replaced by `…`. Works on cut and broken JSON too. */
export const redact = (text: string): string =>
  text
    .replace(privateKey, '…')
    .replace(inJson, '$1"…"')
    .replace(inForm, '$1=…')
    .replace(header, '$1 …')
    .replace(oracleSecret, '…')
    .replace(jwt, '…')
