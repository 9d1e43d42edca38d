import type { Result } from '../../result'
import { err, ok } from '../../result'
import { type Bytes, concat } from '../bytes'
import { readDer } from '../der'
import type { FileProblem } from '../file-problem'
import { sameBytes } from './chain-of'
import { derAt, oidOf } from './der-path'
import { importPrivateKey } from './import-private-key'
import { type JksEntry, readJksEntries } from './jks-entries'
import type { KeyFileEntry, KeyFilePasswords, OpenedKeyFile } from './key-file-entry'
import { damaged, notOpenedWith, passwordNeeded, wrongPassword } from './key-file-problem'
import { objectId } from './object-ids'

/** SHA-1, whose digest closes the file and is the stream that hides the keys. */
const digestLength = 20

/**
 * A key store of Java's old kind. Two passwords: the store's is proven by a digest over everything, and each key is hidden by its
 * own. Without `keys`, private keys stay hidden.
 */
export async function readJks(
  bytes: Bytes,
  passwords: KeyFilePasswords,
  keys: boolean,
): Promise<Result<OpenedKeyFile, FileProblem>> {
  const found = readJksEntries(bytes.slice(0, -digestLength))
  if (!found) return err(damaged)
  if (passwords.store === undefined) return err(passwordNeeded('store'))
  if (!(await isStorePassword(bytes, passwords.store))) return err(wrongPassword('store'))
  const entries: KeyFileEntry[] = []
  for (const { alias, locked, certificates } of found) {
    const opened = locked && keys ? await openKey(locked, passwords) : ok({})
    if (!opened.ok) return opened
    entries.push({ alias, certificates, ...opened.value })
  }
  return ok({ entries, repaired: [] })
}

/** The digest is over the password, these words of the format's authors, and the file. */
const salted = (password: string) => concat(utf16(password), new TextEncoder().encode('Mighty Aphrodite'))

async function isStorePassword(bytes: Bytes, password: string): Promise<boolean> {
  const digest = await sha1(concat(salted(password), bytes.slice(0, -digestLength)))
  return sameBytes(digest, bytes.slice(-digestLength))
}

async function openKey(locked: NonNullable<JksEntry['locked']>, passwords: KeyFilePasswords) {
  const password = passwords.key ?? passwords.store ?? ''
  const outer = readDer(locked)
  const hidden = derAt(outer, 1)?.content
  if (oidOf(derAt(outer, 0, 0)) !== objectId.jksKey || !hidden) return err(damaged)
  const plain = await unhidden(hidden, utf16(password))
  if (!plain) return err(notOpenedWith(passwords.key, 'key'))
  const imported = await importPrivateKey(plain)
  return imported ? ok(imported) : err(damaged)
}

/** Salt, the key under a stream of chained digests, and a digest of the key; `null`: wrong password. */
async function unhidden(hidden: Bytes, password: Bytes): Promise<Bytes | null> {
  const check = hidden.slice(-digestLength)
  const covered = hidden.slice(digestLength, -digestLength)
  const plain = new Uint8Array(covered.length)
  let stream: Bytes = hidden.slice(0, digestLength)
  for (let at = 0; at < covered.length; at += digestLength) {
    stream = await sha1(concat(password, stream))
    for (let index = 0; index < digestLength && at + index < covered.length; index++)
      plain[at + index] = (covered[at + index] ?? 0) ^ (stream[index] ?? 0)
  }
  return sameBytes(await sha1(concat(password, plain)), check) ? plain : null
}

const sha1 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-1', bytes))

const utf16 = (text: string): Bytes =>
  Uint8Array.from({ length: text.length * 2 }, (_, at) => {
    const unit = text.charCodeAt(at >> 1)
    return at % 2 === 0 ? unit >> 8 : unit & 0xff
  })
