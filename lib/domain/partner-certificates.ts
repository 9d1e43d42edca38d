import * as z from 'zod'
import type { Result } from '../result'
import type { ApiError, Domain } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import { send } from './send'
import { certificateAttributes as attributes, StoredCertificate } from './stored-certificate'

const path = '/admin/v1/OAuthPartnerCertificates'

/** `GET /admin/v1/OAuthPartnerCertificates`. Certificates trusted in the whole domain. Needs Security Administrator; Application Administrator is not enough. */
export const listPartnerCertificates = (domain: Domain): Promise<Result<StoredCertificate[], ApiError>> =>
  listAll(domain, path, { attributes }, StoredCertificate)

/** `GET /admin/v1/OAuthPartnerCertificates?filter=…`. Aliases are unique in this store, whatever their case. */
export const findPartnerCertificate = (
  domain: Domain,
  alias: string,
): Promise<Result<StoredCertificate | null, ApiError>> =>
  findFirst(domain, path, { filter: `certificateAlias eq ${scimText(alias)}`, attributes }, StoredCertificate)

/** `POST /admin/v1/OAuthPartnerCertificates`. `x509` is the base64 of one DER certificate, without armour. */
export const uploadPartnerCertificate = (
  domain: Domain,
  alias: string,
  x509: string,
): Promise<Result<StoredCertificate, ApiError>> =>
  send(
    domain,
    {
      method: 'POST',
      path,
      body: {
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:OAuthPartnerCertificate'],
        certificateAlias: alias,
        x509Base64Certificate: x509,
      },
    },
    StoredCertificate,
  )

/** `DELETE /admin/v1/OAuthPartnerCertificates/{id}`. */
export const deletePartnerCertificate = (domain: Domain, id: string): Promise<Result<unknown, ApiError>> =>
  send(domain, { method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` }, z.unknown())
