import type { Result } from '../../result'
import { err, ok } from '../../result'
import { attempt } from '../attempt'
import { type Bytes, toBase64 } from '../bytes'
import type { FileProblem } from '../file-problem'
import { readCertificate } from '../read-certificate'
import { type SignatureVerdict, verifyWithPublicKey } from '../verify'
import type { KeyFilePasswords } from './key-file-entry'
import { openKeyFile } from './open-key-file'

/** What a public key of a file says about a signature. */
export interface CheckedWithFile {
  verdict: SignatureVerdict
  /** Whose key it is; absent: a bare public key. `notAfter`: ISO instant. */
  certificate?: { subject: string; x5t: string; notAfter: string }
  /** How many keys of the file were tried. */
  tried: number
}

/** A trust store has some 150; each is tried until one fits. */
const mostKeys = 200

/**
 * Checks a signature with the certificates and public keys in a file of any kind, whatever else they are fit for: also with one that
 * has ended. The first that fits, else what came of the first. Of a private key only the public half is used.
 */
export async function verifyWithFile(
  token: string,
  bytes: Bytes,
  passwords: KeyFilePasswords,
): Promise<Result<CheckedWithFile, FileProblem>> {
  const opened = await openKeyFile(bytes, passwords, { keys: false })
  if (!opened.ok) return opened
  const keys = opened.value.entries.flatMap(({ certificates, spki }): PublicKey[] =>
    certificates.length > 0 ? certificates.map((der) => ({ der })) : spki ? [{ spki }] : [],
  )
  let first: Omit<CheckedWithFile, 'tried'> | undefined
  let tried = 0
  for (const key of keys.slice(0, mostKeys)) {
    const checked = await checkWith(token, key)
    if (!checked) continue
    tried += 1
    first ??= checked
    if (checked.verdict.state === 'valid') return ok({ ...checked, tried })
  }
  return first ? ok({ ...first, tried }) : err(noPublicKey)
}

type PublicKey = { der: Bytes } | { spki: Bytes }

async function checkWith(token: string, key: PublicKey): Promise<Omit<CheckedWithFile, 'tried'> | undefined> {
  if ('spki' in key) return { verdict: await verifyWithPublicKey(token, toBase64(key.spki)) }
  const read = await attempt(() => readCertificate(key.der))
  if (!read.ok) return undefined
  const { subject, x5t, notAfter, spki } = read.value.content
  return { verdict: await verifyWithPublicKey(token, spki), certificate: { subject, x5t, notAfter } }
}

const noPublicKey: FileProblem = {
  code: 'wrong-type',
  message: 'The file holds no certificate and no public key.',
  todo: 'Choose the certificate of whoever signed, as .cer, .pem or .der.',
}
