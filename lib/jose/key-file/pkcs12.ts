import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Bytes } from '../bytes'
import { type DerElement, readDer } from '../der'
import type { FileProblem } from '../file-problem'
import { definite } from './definite'
import { childrenOf, derAt, octetsOf, oidOf } from './der-path'
import type { KeyFilePasswords, OpenedKeyFile } from './key-file-entry'
import { damaged, notOpenedWith, unknownLock, unsupported } from './key-file-problem'
import { objectId } from './object-ids'
import { paired } from './paired'
import { type Bag, bagsOf } from './pkcs12-bags'
import { checkMac } from './pkcs12-mac'
import { openPrivateKeyBlob } from './private-key-blob'
import { unlock } from './unlock'

/** A PKCS#12 store (RFC 7292), also of the old kind with RC2 and triple DES. One password for all, in practice. */
export async function readPkcs12(der: Bytes, passwords: KeyFilePasswords): Promise<Result<OpenedKeyFile, FileProblem>> {
  const outer = readDer(der)
  const contents = octetsOf(derAt(outer, 1, 1, 0))
  if (!contents) return err(damaged)
  if (oidOf(derAt(outer, 1, 0)) !== objectId.pkcs7Data)
    return err(
      unsupported('A key store locked with a certificate instead of a password', 'Export it again with a password.'),
    )
  // Stores without a password have an empty one.
  const password = passwords.store ?? ''
  const mac = await checkMac(derAt(outer, 2), contents, password)
  switch (mac) {
    case 'wrong-password':
      return err(notOpenedWith(passwords.store, 'store'))
    case 'unknown-method':
      return err(unknownMac)
    case 'damaged':
      return err(damaged)
    case 'right':
    case 'none':
  }
  const bags: Bag[] = []
  for (const content of childrenOf(read(contents))) {
    const safe = await openSafe(content, passwords.store)
    if (!safe.ok) return safe
    bags.push(...bagsOf(read(safe.value)))
  }
  const typed = passwords.key ?? passwords.store
  // A seal has proven the store's password, so what does not open now is the key alone.
  const refusal = mac === 'right' ? notOpenedWith(passwords.key, 'key') : notOpenedWith(typed, 'store')
  return opened(bags, typed ?? '', refusal)
}

const unknownMac = unsupported(
  'A key store sealed by this method',
  'Write it again: keytool -importkeystore -srckeystore old.p12 -destkeystore new.p12 -deststoretype PKCS12',
)

const read = (bytes: Bytes): DerElement | null => readDer(definite(bytes) ?? bytes)

async function openSafe(content: DerElement, password: string | undefined): Promise<Result<Bytes, FileProblem>> {
  if (oidOf(derAt(content, 0)) !== objectId.encryptedData) {
    const plain = octetsOf(derAt(content, 1, 0))
    return plain ? ok(plain) : err(damaged)
  }
  const info = derAt(content, 1, 0, 1)
  const data = octetsOf(derAt(info, 2))
  if (!data) return err(damaged)
  const unlocked = await unlock(derAt(info, 1), data, password ?? '')
  if (unlocked.state === 'open') return ok(unlocked.bytes)
  if (unlocked.state === 'wrong-password') return err(notOpenedWith(password, 'store'))
  return err(unlocked.state === 'damaged' ? damaged : unknownLock)
}

async function opened(
  bags: Bag[],
  password: string,
  refusal: FileProblem,
): Promise<Result<OpenedKeyFile, FileProblem>> {
  const loose: Parameters<typeof paired>[0] = { keys: [], certificates: [] }
  for (const { kind, der, alias } of bags) {
    const name = alias === undefined ? {} : { alias }
    if (kind === 'certificate') loose.certificates.push({ ...name, der })
    else {
      const key = await openPrivateKeyBlob(der, password)
      if (!key.ok) return key.error.code === 'wrong-password' ? err(refusal) : key
      loose.keys.push({ ...name, ...key.value })
    }
  }
  const entries = paired(loose)
  return entries.ok ? ok({ entries: entries.value, repaired: [] }) : entries
}
