import type { Result } from '../result'
import { err, ok } from '../result'
import { attempt } from './attempt'
import { type Bytes, fromBase64 } from './bytes'
import { type FileKind, fileKind } from './file-kind'
import type { FileProblem } from './file-problem'
import { knownKeyProblem } from './known-keys'
import { type CertificateContent, readCertificate } from './read-certificate'

export interface Certificate extends CertificateContent {
  /** What is worth knowing and does not prevent its use, one sentence each. */
  warnings: string[]
}

/** A certificate of one key is 1–3 kB; a megabyte is something else. */
const maxBytes = 100_000

/**
 * A certificate out of an uploaded file: DER, PEM or bare base64, as `keytool -exportcert` and `openssl x509` write them.
 * Anything that holds a private key is refused here, in the browser. `now` in milliseconds since the epoch.
 */
export async function readCertificateFile(
  bytes: Bytes,
  fileName: string,
  now: number,
): Promise<Result<Certificate, FileProblem>> {
  if (bytes.length > maxBytes)
    return err({
      code: 'too-big',
      message: `${fileName} is ${Math.ceil(bytes.length / 1000).toLocaleString('en')} kB, far too big for a certificate.`,
      todo: 'Choose the .cer, .crt, .pem or .der file with the certificate alone.',
    })
  const kind = fileKind(bytes)
  if (kind.kind !== 'certificate') return err(refusal(kind, fileName))
  const read = await attempt(() => readCertificate(kind.der))
  if (!read.ok)
    return err({
      code: 'unreadable',
      message: `${fileName} looks like a certificate but cannot be read: it is damaged or was cut.`,
      todo: 'Export it again, e.g. keytool -exportcert -alias … -file cert.cer -keystore …',
    })
  const judged = judge(read.value, now, kind.more)
  const known = judged.ok ? await knownKeyProblem(spkiOf(judged.value)) : null
  return known ? err(known) : judged
}

const spkiOf = ({ spki }: Certificate): Bytes => fromBase64(spki) ?? new Uint8Array()

function judge(
  { keyType, content }: Awaited<ReturnType<typeof readCertificate>>,
  now: number,
  more: number,
): Result<Certificate, FileProblem> {
  if (!keyType.startsWith('RSA'))
    return err({
      code: 'not-rsa',
      message: `The certificate holds an ${keyType.startsWith('EC') ? 'elliptic-curve' : keyType} key; assertions are signed with RSA (RS256).`,
      todo: 'Make a key pair with -keyalg RSA -keysize 2048, or let this browser make one.',
    })
  if (content.keyBits < 2048)
    return err({
      code: 'weak-key',
      message: `The certificate's RSA key has ${content.keyBits} bits; fewer than 2048 are not safe.`,
      todo: 'Make a key pair of 2048 bits or more.',
    })
  if (Date.parse(content.notAfter) <= now)
    return err({
      code: 'expired',
      message: `The certificate expired on ${day(content.notAfter)}.`,
      todo: 'Make a new certificate; with keytool, -validity says for how many days.',
    })
  const warnings = []
  if (Date.parse(content.notBefore) > now)
    warnings.push(
      `It is not valid before ${day(content.notBefore)}: until then assertions signed with its key are refused.`,
    )
  const [hash] = content.alg.split(' with ')
  if (hash === 'SHA-1' || hash === 'MD5')
    warnings.push(`It is signed with ${hash}. The key in it can be used, but some tools refuse such certificates.`)
  if (more > 0) warnings.push(`The file holds ${more + 1} certificates; the first one is used.`)
  return ok({ ...content, warnings })
}

const day = (instant: string) => instant.slice(0, 10)

const chooseCertificate = 'Choose the certificate instead, e.g. made by keytool -exportcert.'

function refusal(kind: Exclude<FileKind, { kind: 'certificate' }>, fileName: string): FileProblem {
  switch (kind.kind) {
    case 'private-key':
      return {
        code: 'private-key',
        message: 'This is a private key. It stays with the caller; it was not sent anywhere.',
        todo: chooseCertificate,
      }
    case 'key-store':
      return {
        code: 'private-key',
        message: `This is a key store (${kind.shape}), which usually holds a private key. It stays with the caller; it was not sent anywhere.`,
        todo: 'Export the certificate alone: keytool -exportcert -alias … -file cert.cer -keystore …',
      }
    case 'request':
      return wrongType(
        'This is a certificate request, not yet a certificate.',
        'Have it signed (or sign it yourself) and choose the result.',
      )
    case 'public-key':
      return wrongType('This is a bare public key, not a certificate.', chooseCertificate)
    case 'chain':
      return wrongType(
        'This is a certificate chain (PKCS#7).',
        'Export the one certificate of the signing key as .cer or .pem.',
      )
    case 'pdf':
      return wrongType(`${fileName} is a PDF document.`, chooseCertificate)
    case 'zip':
      return wrongType(`${fileName} is an archive.`, 'Unpack it and choose the certificate in it.')
    case 'empty':
      return wrongType(`${fileName} is empty.`, chooseCertificate)
    case 'text':
    case 'binary':
      return wrongType(`${fileName} is not a certificate.`, 'Choose a .cer, .crt, .pem or .der file.')
  }
}

const wrongType = (message: string, todo: string): FileProblem => ({ code: 'wrong-type', message, todo })
