const secretNames = [
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
const jwt = /\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)*/g

/** Text that may be kept and shown: the values of secrets are replaced by `…`. Works on cut and broken JSON too. */
export const redact = (text: string): string =>
  text.replace(inJson, '$1"…"').replace(inForm, '$1=…').replace(jwt, '…')
