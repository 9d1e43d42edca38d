import { type KeyKind, keyKinds } from '../jose/key-kind'

export type KeyTool = 'openssl' | 'keytool'

interface Wanted {
  /** Of the certificate in the domain. */
  alias: string
  /** Common name in the certificate. */
  name: string
  days: number
  kind: KeyKind
  tool: KeyTool
}

export interface KeyCommand {
  /** What it does, one sentence. */
  says: string
  command: string
}

/** The password is typed once, unseen, and handed on by the environment: on a command line every process could read it. */
const askPassword: KeyCommand = {
  says: 'Type a password for the new files; it is not shown, and stays in this shell (bash or zsh).',
  command: 'read -rs KEY_PASSWORD && export KEY_PASSWORD',
}

const forget: KeyCommand = { says: 'Forget the password.', command: 'unset KEY_PASSWORD' }

/**
 * Commands that make a key pair and all files that are wanted of it, filled in: no prompt, no old spelling, no key without a password.
 * `.cer` goes to the domain; the private key stays with the caller.
 */
export function keyCommands(wanted: Wanted): KeyCommand[] {
  const make = wanted.tool === 'openssl' ? withOpenssl(wanted) : withKeytool(wanted)
  return [askPassword, ...make, thumbprint(wanted), forget]
}

function withOpenssl({ alias, name, days, kind }: Wanted): KeyCommand[] {
  const file = fileWord(alias)
  const bits = rsaBits(kind)
  const key = bits === null ? 'ec -pkeyopt ec_paramgen_curve:P-256' : `rsa:${bits}`
  return [
    {
      says: `The private key, locked (${file}.key.pem), and its self-signed certificate (${file}.pem).`,
      command: `openssl req -x509 -newkey ${key} -sha256 -days ${days} -utf8 -subj ${quoted(`/CN=${escapedSubject(name)}`)} -passout env:KEY_PASSWORD -keyout ${file}.key.pem -out ${file}.pem`,
    },
    {
      says: `The certificate as DER (${file}.cer): upload this one, and import it as a trusted partner if that is needed.`,
      command: `openssl x509 -in ${file}.pem -outform DER -out ${file}.cer`,
    },
    {
      says: `Both in one key store (${file}.p12), for callers that want one.`,
      command: `openssl pkcs12 -export -name ${quoted(alias)} -inkey ${file}.key.pem -in ${file}.pem -passin env:KEY_PASSWORD -passout env:KEY_PASSWORD -out ${file}.p12`,
    },
  ]
}

function withKeytool({ alias, name, days, kind }: Wanted): KeyCommand[] {
  const file = fileWord(alias)
  const store = `-keystore ${file}.p12 -storepass:env KEY_PASSWORD`
  const bits = rsaBits(kind)
  const key =
    bits === null
      ? '-keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA'
      : `-keyalg RSA -keysize ${bits} -sigalg SHA256withRSA`
  return [
    {
      says: `Key and self-signed certificate in a key store (${file}.p12). keytool writes the alias there in lower case; kid stays as it is in the domain.`,
      command: `keytool -genkeypair -alias ${quoted(alias)} ${key} -dname ${quoted(`CN=${escapedName(name)}`)} -validity ${days} -storetype PKCS12 ${store}`,
    },
    {
      says: `The certificate as DER (${file}.cer): upload this one, and import it as a trusted partner if that is needed.`,
      command: `keytool -exportcert -alias ${quoted(alias)} ${store} -file ${file}.cer`,
    },
    {
      says: `The private key as PEM (${file}.key.pem), still locked and without “Bag Attributes”, for callers that want one.`,
      command: `openssl pkcs12 -in ${file}.p12 -nocerts -passin env:KEY_PASSWORD -passout env:KEY_PASSWORD | openssl pkcs8 -topk8 -passin env:KEY_PASSWORD -passout env:KEY_PASSWORD -out ${file}.key.pem`,
    },
  ]
}

const thumbprint = ({ alias }: Wanted): KeyCommand => ({
  says: 'Its SHA-1, to compare with what the domain’s console shows.',
  command: `openssl x509 -inform DER -in ${fileWord(alias)}.cer -noout -fingerprint -sha1`,
})

/** `null`: a key on a curve. */
const rsaBits = (kind: KeyKind): number | null => {
  const { generate } = keyKinds[kind]
  return 'modulusLength' in generate ? generate.modulusLength : null
}

/** One word for a POSIX shell. */
export const quoted = (text: string): string =>
  /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

/** openssl takes `/` and `+` for the begin of another part. */
const escapedSubject = (name: string) => name.replace(/[\\/+]/g, '\\$&')

/** RFC 2253 §2.4, as keytool reads a name. */
const escapedName = (name: string) => name.replace(/[\\,+"<>;=#]/g, '\\$&').replace(/^ | $/g, '\\$&')

/** The alias as a file name that needs no quotes. */
const fileWord = (alias: string) => alias.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '') || 'key'
