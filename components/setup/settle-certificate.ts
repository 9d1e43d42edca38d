import { findKey, removeKey, saveKey } from '@/components/keys/key-store'
import { ApiProblemError } from '@/lib/queries/fetch-json'
import type { KeyAnswers } from '@/lib/queries/shapes/recipes'
import type { DraftCertificate } from './draft'

/**
 * The certificate as the plan wants it. A private key made here must still be there, and moves along when the called domain was
 * changed after it was made.
 */
export async function settleCertificate(
  certificate: DraftCertificate,
  alias: string,
  domainId: string,
): Promise<KeyAnswers['certificate']> {
  if (certificate.from === 'plan') return { alias: certificate.alias, x509: certificate.x509 }
  if (certificate.from === 'file') return { alias, x509: certificate.facts.x509 }
  const { keptFor, facts } = certificate
  const here = await findKey(domainId, certificate.alias)
  if (here?.x5t !== facts.x5t) {
    const kept = await findKey(keptFor, certificate.alias)
    if (kept?.x5t !== facts.x5t)
      throw new ApiProblemError(0, {
        code: 'key-gone',
        message: `The private key of ${certificate.alias} is no longer in this browser.`,
        todo: 'Make another pair; nothing has been written yet.',
        field: 'certificate',
      })
    await saveKey({ ...kept, domainId })
    await removeKey(keptFor, certificate.alias)
  }
  return { alias: certificate.alias, x509: facts.x509 }
}
