/** Members, parameters and headers whose values are secrets. */
export const secretNames: readonly string[] = [
  'clientSecret',
  'hashedClientSecret',
  'client_secret',
  'access_token',
  'refresh_token',
  'id_token',
  'id_token_hint',
  'accessToken',
  'refreshToken',
  'idToken',
  'assertion',
  'client_assertion',
  'SAMLResponse',
  'code_verifier',
  'device_code',
  'password',
  'passwd',
  'passphrase',
  'api_key',
  'apiKey',
  'apikey',
  'x-api-key',
  'private_key',
  'privateKey',
]

const names = [...secretNames].sort((one, other) => other.length - one.length).join('|')

/** A shape of secret. Groups: what stands before it and stays, its mark, then the secret. Each is bounded, so one pass is linear. */
export interface SecretShape {
  pattern: RegExp
  /** What may be shown in its place; `undefined`: it is none after all. */
  hide: (...groups: string[]) => string | undefined
}

/** What somebody put there in place of a secret. */
const isHidden = /^(?:…|\.\.\.|\*{3,}|x{3,}|<[^<>]{1,80}>|\[[\w ,]{1,60}\]|\{\{|\$\{|\$[A-Z_]{3,}|%24)/

const keptLead = (lead = '', value = '') => (isHidden.test(value) ? undefined : `${lead}…`)

/** A name, and what stands between it and its value. */
const lead = String.raw`(?:(?<![\w-])|(?<=%[0-9a-fA-F]{2}))(?:${names})(?:\\{0,6}["']|%22)?(?:\s{0,4}(?:=>|->|[:=])\s{0,4}|%3[dDaA])`

/** In JSON, forms, headers, YAML and log lines; cut off at the end as well. */
export const namedSecrets: readonly SecretShape[] = [
  // Lists of headers and parameters, as exports keep them.
  {
    pattern: new RegExp(
      String.raw`(\\{0,6}"(?:name|key)\\{0,6}"\s{0,8}:\s{0,8}\\{0,6}"(?:${names}|code|(?:set-)?cookie|authorization)\\{0,6}"\s{0,8},\s{0,40}\\{0,6}"value\\{0,6}"\s{0,8}:\s{0,8}\\{0,6}")((?:[^"\\]|\\.){1,20000})`,
      'gi',
    ),
    hide: keptLead,
  },
  // What a gateway's policy sets, by whatever name: the name and its values in either order.
  {
    pattern:
      /(\\{0,6}"name\\{0,6}"\s{0,8}:\s{0,8}\\{0,6}"[\w-]{0,60}(?:secret|passw|api-?key|token|cookie|credential|authorization)[\w-]{0,60}\\{0,6}"\s{0,8},\s{0,80}\\{0,6}"values\\{0,6}"\s{0,8}:\s{0,8}\[\s{0,80}\\{0,6}")((?:[^"\\]|\\.){1,20000})/gi,
    hide: keptLead,
  },
  {
    pattern:
      /(\\{0,6}"values\\{0,6}"\s{0,8}:\s{0,8}\[\s{0,80}\\{0,6}")((?:[^"\\]|\\.){1,20000})(?=\\{0,6}"\s{0,80}\]\s{0,8},\s{0,80}\\{0,6}"name\\{0,6}"\s{0,8}:\s{0,8}\\{0,6}"[\w-]{0,60}(?:secret|passw|api-?key|token|cookie|credential|authorization))/gi,
    hide: keptLead,
  },
  // What an environment of Postman keeps from being shown.
  {
    pattern:
      /(\\{0,6}"value\\{0,6}"\s{0,8}:\s{0,8}\\{0,6}")((?:[^"\\]|\\.){1,20000})(?=\\{0,6}"\s{0,8},\s{0,40}\\{0,6}"type\\{0,6}"\s{0,8}:\s{0,8}\\{0,6}"secret)/gi,
    hide: keptLead,
  },
  // The same as YAML has them, where the value may stand on a line of its own.
  {
    pattern: new RegExp(
      String.raw`((?:name|key):[ \t]{1,4}["']?(?:${names}|code|(?:set-)?cookie|authorization)["']?[ \t]{0,4}\r?\n[ \t]{0,80}value:[ \t]{0,4}(?:[>|][-+\d]{0,2}[ \t]{0,4}\r?\n[ \t]{0,80})?["']?)([^\s"'][^\r\n"']{0,20000})`,
      'gi',
    ),
    hide: keptLead,
  },
  // How a request proves itself in an export.
  {
    pattern:
      /(^[ \t]{1,80}(?:token|secretAccessKey|sessionToken|verifier):[ \t]{1,4}["']?)([^\s"'{][^\s"']{7,20000})/gim,
    hide: keptLead,
  },
  { pattern: new RegExp(String.raw`(${lead}")((?:[^"\\]|\\.){1,20000})`, 'gi'), hide: keptLead },
  { pattern: new RegExp(String.raw`(${lead}')([^'\r\n]{1,20000})`, 'gi'), hide: keptLead },
  {
    pattern: new RegExp(String.raw`(${lead}(?:\\{1,6}["']|%22))((?:[^\\"'%]|\\{2,6}["']|%(?!22)){1,20000})`, 'gi'),
    hide: keptLead,
  },
  { pattern: new RegExp(String.raw`(${lead})([^\s"'&,;<>\\…%[(][^\s"'&,;<>\\]{0,20000})`, 'gi'), hide: keptLead },
]

/** `code` is also a word of many addresses and errors: an authorization code is long, and has digits. */
export const authorizationCode: SecretShape = {
  pattern:
    /((?:^|[\s&?'"{,\\]|%(?:26|3f|22))(?:authorization_?)?code(?:(?:\\{0,6}["'])?[ \t]{0,3}[:=][ \t]{0,3}\\{0,6}["']?|%3d))((?=[A-Za-z_+/%-]{0,200}\d)[\w.~+/%-]{20,4000}=*)/gi,
  hide: keptLead,
}

/** Whole values that no name need introduce. */
export const bareSecrets: readonly SecretShape[] = [
  // Oracle's client secrets, and its opaque tokens and codes.
  { pattern: /\b(idcscs-)[0-9a-f-]{20,40}/gi, hide: () => '…' },
  { pattern: /\bAQI[A-Z][\w+/-]{20,8000}={0,2}/g, hide: () => '…' },
  // User and password in an address.
  {
    pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{0,200}:)([^\s/@"'<>]{1,500})@/gi,
    hide: (lead = '', value = '') => (isHidden.test(value) ? undefined : `${lead}…@`),
  },
  // Cookies, whole: their names tell nothing here.
  {
    pattern: /(\b(?:set-)?cookie(?:\\{0,6}["'])?[ \t]{0,3}[:=][ \t]{0,3}\\{0,6}["']?)([^\r\n"'\\]{1,8000})/gi,
    hide: (lead = '', value = '') => (isHidden.test(value) || !value.includes('=') ? undefined : `${lead}…`),
  },
  // The cookie options of curl.
  {
    pattern: /(\s(?:-b|--cookie)[ =]\s{0,3}["']?)([^\s"']{1,200}=[^\r\n"']{1,4000})/g,
    hide: keptLead,
  },
  // Private members of a JWK: RSA and elliptic curves (RFC 7518 §6), and symmetric keys.
  {
    pattern: /(\\{0,6}["'](?:d|p|q|dp|dq|qi|k)\\{0,6}["']\s{0,4}:\s{0,4}\\{0,6}["'])([\w+/=-]{16,2000})/g,
    hide: (lead = '') => `${lead}…`,
  },
  // PuTTY's own form.
  {
    pattern:
      /(Private-Lines: \d{1,4}(?:\s|\\[rn]){1,4})((?:[A-Za-z0-9+/=]{1,80}(?:\s|\\{1,4}[rn]){0,4}){1,200})(?:Private-MAC: [0-9a-f]{1,80})?/g,
    hide: (lead = '') => `${lead}…`,
  },
]

/** PKCS#8, PKCS#1 or PKCS#12 without its armour: base64 of a long DER sequence. Certificates are public, and begin alike. */
export const bareKey = /(?<![\w+/])MI[IE][A-Za-z0-9+/]{60,20000}(?:(?:\\n|\s){1,4}[A-Za-z0-9+/]{20,100}){0,400}={0,2}/g
