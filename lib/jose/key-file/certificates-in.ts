import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Bytes } from '../bytes'
import { type Certificate, readCertificateFile } from '../certificate'
import type { FileProblem } from '../file-problem'
import { fileNotes } from './file-notes'
import type { KeyFilePasswords } from './key-file-entry'
import { openKeyFile } from './open-key-file'

export interface FoundCertificates {
  /** One for each entry of the file; never empty. */
  found: FoundCertificate[]
  /** What is worth knowing of the file, one sentence each. */
  notes: string[]
}

export interface FoundCertificate {
  /** Its name in the file. */
  alias?: string
  certificate: Certificate
}

/**
 * The certificates in a file of any kind that a domain can take, one for each entry; chains are cut to the key's own. A private key
 * beside it is looked at only to see that the two belong together. `now` in milliseconds since the epoch.
 */
export async function certificatesIn(
  bytes: Bytes,
  fileName: string,
  passwords: KeyFilePasswords,
  now: number,
): Promise<Result<FoundCertificates, FileProblem>> {
  const opened = await openKeyFile(bytes, passwords, { keys: false })
  if (!opened.ok) return opened.error.code === 'wrong-type' ? refused(bytes, fileName, now) : opened
  const found: FoundCertificate[] = []
  let first: FileProblem | undefined
  for (const { alias, certificates } of opened.value.entries) {
    const [own] = certificates
    if (!own) continue
    const read = await readCertificateFile(own, fileName, now)
    if (!read.ok) {
      first ??= read.error
      continue
    }
    const warnings = [...read.value.warnings, ...chainWarning(certificates.length)]
    found.push({ ...(alias !== undefined && { alias }), certificate: { ...read.value, warnings } })
  }
  if (found.length > 0) return ok({ found, notes: fileNotes(opened.value) })
  return first ? err(first) : refused(bytes, fileName, now)
}

const chainWarning = (count: number) =>
  count > 1 ? [`The file holds a chain of ${count} certificates; the key’s own is used.`] : []

/** Says what the file is instead. */
async function refused(bytes: Bytes, fileName: string, now: number): Promise<Result<FoundCertificates, FileProblem>> {
  const read = await readCertificateFile(bytes, fileName, now)
  return read.ok ? ok({ found: [{ certificate: read.value }], notes: [] }) : read
}
