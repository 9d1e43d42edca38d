import { type DomainState, folded } from '../world/domain-state'
import type { Author, Certificate } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { readCertificate } from './read-certificate'
import { duplicate, invalidValue, scimError } from './scim-error'

export type CertificateStore = 'clientCertificates' | 'partnerCertificates'

const kindOf = { clientCertificates: kinds.clientCertificate, partnerCertificates: kinds.partnerCertificate }

export function importCertificate(
  domain: DomainState,
  store: CertificateStore,
  input: { certificateAlias: string; x509Base64Certificate: string },
  author: Author,
  now: number,
): Certificate {
  const { certificateAlias } = input
  if (certificateAlias.length > 255) throw invalidValue('certificateAlias must be no longer than 255 characters.')
  const read = readCertificate(input.x509Base64Certificate)
  if (domain[store].find('alias', folded(certificateAlias)))
    throw duplicate(`A certificate with the alias "${certificateAlias}" already exists.`)
  const certificate: Certificate = {
    ...newResource(domain, kindOf[store], author, now),
    certificateAlias,
    ...read,
  }
  domain[store].put(certificate)
  return certificate
}

/** A certificate that an application still uses stays. */
export function deleteCertificate(domain: DomainState, store: CertificateStore, certificate: Certificate): void {
  const alias = folded(certificate.certificateAlias)
  const user = store === 'clientCertificates' && domain.apps.where('certificate', alias)[0]
  if (user)
    throw scimError(
      400,
      'emulator.error.certificateInUse',
      `"${user.displayName}" still uses "${certificate.certificateAlias}".`,
    )
  domain[store].remove(certificate.id)
}
