import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Bytes } from '../bytes'
import { readDer } from '../der'
import { fileKind } from '../file-kind'
import type { FileProblem } from '../file-problem'
import { derAt } from './der-path'
import { importPrivateKey, wrapPkcs1, wrapSec1 } from './import-private-key'
import { damaged, notOpenedWith, unknownLock, unsupported } from './key-file-problem'
import { unlock } from './unlock'

type Imported = NonNullable<Awaited<ReturnType<typeof importPrivateKey>>>

/** A private key in DER of any shape, locked or not, as a key that signs. */
export async function openPrivateKeyBlob(
  der: Bytes,
  password: string | undefined,
  asks: 'store' | 'key' = 'key',
): Promise<Result<Imported, FileProblem>> {
  const kind = fileKind(der)
  if (kind.kind !== 'private-key') return err(damaged)
  if (kind.shape === 'encrypted') {
    const outer = readDer(der)
    const data = derAt(outer, 1)
    if (!data) return err(damaged)
    if (password === undefined) return err(notOpenedWith(undefined, asks))
    const unlocked = await unlock(derAt(outer, 0), data.content, password)
    if (unlocked.state === 'unknown-method') return err(unknownLock)
    if (unlocked.state === 'damaged') return err(damaged)
    // A wrong password passes the padding once in 256 times and leaves noise.
    if (unlocked.state !== 'open' || fileKind(unlocked.bytes).kind !== 'private-key')
      return err(notOpenedWith(password, asks))
    return openPrivateKeyBlob(unlocked.bytes, undefined, asks)
  }
  const pkcs8 = kind.shape === 'pkcs1' ? wrapPkcs1(der) : kind.shape === 'ec' ? wrapSec1(der) : der
  const imported = pkcs8 && (await importPrivateKey(pkcs8))
  if (imported) return ok(imported)
  return err(
    unsupported(
      'A private key that is damaged, or neither RSA nor on a curve P-256, P-384 or P-521,',
      'Export it again, or make an RSA key of 2048 bits or more.',
    ),
  )
}
