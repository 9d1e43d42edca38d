import type { PlannedRequest } from '../../queries/shapes/setup'

/** Puts a certificate into a store; `resource` is e.g. `OAuthClientCertificates`, `x509` base64 of the DER. */
export const certificateUpload = (resource: string, alias: string, x509: string): PlannedRequest => ({
  method: 'POST',
  path: `/admin/v1/${resource}`,
  body: {
    schemas: [`urn:ietf:params:scim:schemas:oracle:idcs:${resource.replace(/s$/, '')}`],
    certificateAlias: alias,
    x509Base64Certificate: x509,
  },
})
