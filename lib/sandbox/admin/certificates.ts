import { z } from 'zod'
import { type CertificateStore, deleteCertificate, importCertificate } from './certificate-operations'
import { type Call, type Endpoint, endpoint } from './endpoint'
import { commonView, list, noContent, one } from './resource-answer'
import { clientCertificateSchema, partnerCertificateSchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-answer'
import { notFound } from './scim-error'

const CertificateBody = z.looseObject({
  certificateAlias: z.string().min(1).max(255),
  x509Base64Certificate: z.string().min(1),
})

/** The two collections differ in who may write them, not in what they do. Neither can be changed, only deleted and made anew. */
function certificateEndpoints(resource: string, store: CertificateStore): Endpoint[] {
  const schema = store === 'clientCertificates' ? clientCertificateSchema : partnerCertificateSchema
  const views = ({ domain, base }: Call<unknown>) =>
    domain[store].all().map((certificate) => commonView(domain, certificate, base))
  const find = ({ domain, id }: Call<unknown>) => {
    const certificate = domain[store].get(id) ?? domain[store].find('ocid', id)
    if (!certificate) throw notFound(schema.resourceType, id)
    return certificate
  }
  return [
    endpoint(`GET /admin/v1/${resource}`, { handle: (call) => list(views(call), listQuery(call.query), schema) }),
    endpoint(`POST /admin/v1/${resource}/.search`, {
      body: z.looseObject({}),
      handle: (call) => list(views(call), searchQuery(call.body), schema),
    }),
    endpoint(`GET /admin/v1/${resource}/{id}`, {
      handle(call) {
        const certificate = find(call)
        return one(call, 200, certificate, commonView(call.domain, certificate, call.base), schema)
      },
    }),
    endpoint(`POST /admin/v1/${resource}`, {
      body: CertificateBody,
      handle(call) {
        const certificate = importCertificate(call.domain, store, call.body, call.caller.author, call.now)
        return one(call, 201, certificate, commonView(call.domain, certificate, call.base), schema)
      },
    }),
    endpoint(`DELETE /admin/v1/${resource}/{id}`, {
      handle(call) {
        deleteCertificate(call.domain, store, find(call))
        return noContent()
      },
    }),
  ]
}

export const allCertificateEndpoints: Endpoint[] = [
  ...certificateEndpoints('OAuthClientCertificates', 'clientCertificates'),
  ...certificateEndpoints('OAuthPartnerCertificates', 'partnerCertificates'),
]
