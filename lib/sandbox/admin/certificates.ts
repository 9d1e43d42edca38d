import { folded } from '../world/domain-state'
import type { Certificate } from '../world/resources'
import { type CertificateStore, deleteCertificate, importCertificate } from './certificate-operations'
import { defineKind, type ResourceKind } from './resource-kind'
import { clientCertificateSchema, partnerCertificateSchema, trustedPartnerCertificateSchema } from './schemas'
import type { Schema } from './scim/attribute'
import { locationOf } from './serving'

/** The collections differ in who may write them, not in what they do. Neither can be changed, only deleted and made anew. */
function certificateKind(collection: string, schema: () => Schema, store: CertificateStore): ResourceKind {
  return defineKind<Certificate>({
    collection,
    schema,
    table: (domain) => domain[store],
    // A partner's certificate is not required by the table, but without one there is nothing to keep.
    required: ['x509Base64Certificate'],
    indexes: { certificatealias: (domain, value) => [domain[store].find('alias', folded(value))] },
    // Oracle's REST pages and SDK have neither for certificates.
    lacks: ['PUT', 'PATCH'],
    create: ({ domain, author, now }, { certificateAlias, x509Base64Certificate }) => {
      const input = { certificateAlias: String(certificateAlias), x509Base64Certificate: String(x509Base64Certificate) }
      return importCertificate(domain, store, input, author, now)
    },
    remove: ({ domain }, certificate) => deleteCertificate(domain, store, certificate),
  })
}

export const clientCertificateKind = certificateKind(
  'OAuthClientCertificates',
  clientCertificateSchema,
  'clientCertificates',
)
export const partnerCertificateKind = certificateKind(
  'OAuthPartnerCertificates',
  partnerCertificateSchema,
  'partnerCertificates',
)

/** A second door to the partner certificates: which one Oracle's console uses is not known. */
export const trustedPartnerCertificateKind: ResourceKind = {
  ...partnerCertificateKind,
  collection: 'TrustedPartnerCertificates',
  schema: trustedPartnerCertificateSchema,
  computed: {
    schemas: () => [trustedPartnerCertificateSchema().urn],
    'meta.resourceType': () => 'TrustedPartnerCertificate',
    'meta.location': ({ base }, { id }) => locationOf(base, 'TrustedPartnerCertificate', id),
  },
}
