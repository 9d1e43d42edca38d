import type { Result } from '../../result'
import { err, ok } from '../../result'
import { type Bytes, fromBase64 } from '../bytes'
import { derTag } from '../der'
import { fileKind, readText } from '../file-kind'
import type { FileProblem } from '../file-problem'
import { leafFirst } from './chain-of'
import { definite } from './definite'
import { readJwkFile } from './jwk-file'
import type { KeyFilePasswords, OpenedKeyFile } from './key-file-entry'
import { damaged, unsupported } from './key-file-problem'
import { readPemFile } from './pem-file'
import { pkcs7Certificates } from './pkcs7'
import { openPrivateKeyBlob } from './private-key-blob'

/** A trust store with all public authorities has some 200 kB. */
const maxBytes = 1_000_000

interface Options {
  /** `false`: only certificates are wanted, so a private key need not be unlocked where that takes a password of its own. */
  keys?: boolean
}

/**
 * Every key and certificate in a file of any kind people have: PEM, DER, PKCS#7, PKCS#12, JKS, JWK. In the browser: nothing is sent,
 * and a private key comes out as one that cannot be copied. What a kind of file needs is loaded when such a file is opened.
 */
export async function openKeyFile(
  bytes: Bytes,
  passwords: KeyFilePasswords = {},
  { keys = true }: Options = {},
): Promise<Result<OpenedKeyFile, FileProblem>> {
  if (bytes.length > maxBytes)
    return err({
      code: 'too-big',
      message: `The file is ${Math.ceil(bytes.length / 1000).toLocaleString('en')} kB, far too big for keys and certificates.`,
      todo: 'Choose the file with the key or the certificate alone.',
    })
  const kind = fileKind(bytes)
  if (kind.kind === 'key-store' && kind.shape === 'JCEKS')
    return err(
      unsupported(
        'A JCEKS key store',
        'Convert a copy: keytool -importkeystore -srckeystore old.jceks -srcstoretype JCEKS -destkeystore new.p12 -deststoretype PKCS12',
      ),
    )
  if (kind.kind === 'key-store' && kind.shape === 'JKS') {
    const { readJks } = await import('./jks')
    return readJks(bytes, passwords, keys)
  }
  if (bytes[0] === derTag.sequence) return openDer(bytes, passwords, keys)
  const text = readText(bytes)
  return text === null ? err(notKeys) : openText(text, passwords, keys)
}

const notKeys: FileProblem = {
  code: 'wrong-type',
  message: 'The file holds neither a key nor a certificate.',
  todo: 'Choose a .pem, .cer, .p7b, .p12, .jks or .jwk file.',
}

async function openText(
  text: string,
  passwords: KeyFilePasswords,
  keys: boolean,
): Promise<Result<OpenedKeyFile, FileProblem>> {
  const pem = await readPemFile(text, passwords, keys)
  if (pem) return pem
  if (text.includes('-----BEGIN') && !text.includes('-----END')) return err(damaged)
  const jwk = await readJwkFile(text)
  if (jwk) return jwk
  const bare = fromBase64(text)
  return bare?.[0] === derTag.sequence
    ? repaired('The lines “BEGIN” and “END” around the base64 text were missing.', await openDer(bare, passwords, keys))
    : err(notKeys)
}

async function openDer(
  bytes: Bytes,
  passwords: KeyFilePasswords,
  keys: boolean,
): Promise<Result<OpenedKeyFile, FileProblem>> {
  const der = definite(bytes)
  if (!der) return err(damaged)
  if (bytes[1] === 0x80)
    return repaired('It was written with open-ended lengths (BER).', await openPlainDer(der, passwords, keys))
  return openPlainDer(der, passwords, keys)
}

async function openPlainDer(
  der: Bytes,
  passwords: KeyFilePasswords,
  keys: boolean,
): Promise<Result<OpenedKeyFile, FileProblem>> {
  const kind = fileKind(der)
  switch (kind.kind) {
    case 'certificate':
      return entry({ certificates: [kind.der] })
    case 'chain': {
      const certificates = pkcs7Certificates(der)
      return certificates?.length ? entry({ certificates: leafFirst(certificates) }) : err(notKeys)
    }
    case 'private-key': {
      const unlocked = kind.shape === 'encrypted' ? {} : { isUnlocked: true as const }
      if (!keys) return ok({ entries: [], repaired: [], ...unlocked })
      const opened = await openPrivateKeyBlob(der, passwords.key ?? passwords.store)
      return opened.ok ? ok({ entries: [{ ...opened.value, certificates: [] }], repaired: [], ...unlocked }) : opened
    }
    case 'public-key':
      return entry({ spki: der, certificates: [] })
    case 'key-store': {
      const { readPkcs12 } = await import('./pkcs12')
      return readPkcs12(der, passwords)
    }
    case 'request':
    case 'pdf':
    case 'zip':
    case 'text':
    case 'binary':
    case 'empty':
      return err(notKeys)
  }
}

const entry = (one: OpenedKeyFile['entries'][number]) => ok({ entries: [one], repaired: [] })

const repaired = (what: string, opened: Result<OpenedKeyFile, FileProblem>) =>
  opened.ok ? ok({ ...opened.value, repaired: [what, ...opened.value.repaired] }) : opened
