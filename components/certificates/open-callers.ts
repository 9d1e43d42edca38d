import type { PickedFile } from '@/components/keys/key-file-field'
import { attempt } from '@/lib/jose/attempt'
import type { FileProblem } from '@/lib/jose/file-problem'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import type { CallerCertificate } from '@/lib/keys/board-types'
import { err, ok, type Result } from '@/lib/result'

interface Opened {
  callers: CallerCertificate[]
  notes: string[]
}

/** The certificates in the caller's file, whatever they are fit for: here they are only compared. */
export async function openCallers(
  { name, bytes }: PickedFile,
  passwords: KeyFilePasswords,
): Promise<Result<Opened, FileProblem>> {
  const [{ openKeyFile }, { fileNotes }, { readCertificate }] = await Promise.all([
    import('@/lib/jose/key-file/open-key-file'),
    import('@/lib/jose/key-file/file-notes'),
    import('@/lib/jose/read-certificate'),
  ])
  const opened = await openKeyFile(bytes, passwords, { keys: false })
  if (!opened.ok) return opened
  const callers: CallerCertificate[] = []
  for (const { alias, certificates } of opened.value.entries) {
    const [own] = certificates
    const read = own && (await attempt(() => readCertificate(own)))
    if (!read?.ok) continue
    const { x5t, notAfter } = read.value.content
    callers.push({ fileName: name, ...(alias !== undefined && { alias }), x5t, notAfter })
  }
  return callers.length > 0 ? ok({ callers, notes: fileNotes(opened.value) }) : err(noCertificate)
}

const noCertificate: FileProblem = {
  code: 'wrong-type',
  message: 'The file holds no certificate, and a bare key has no thumbprint to compare.',
  todo: 'Choose the key store, or the certificate that belongs to the key.',
}
