import * as z from 'zod'
import type { Result } from '../result'
import type { ApiError, Domain } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import { send } from './send'
import { certificateAttributes as attributes, StoredCertificate } from './stored-certificate'

const path = '/admin/v1/OAuthClientCertificates'

/** `GET /admin/v1/OAuthClientCertificates`. Certificates of local OAuth clients, named by an application's `certificates[].certAlias`. */
export const listClientCertificates = (domain: Domain): Promise<Result<StoredCertificate[], ApiError>> =>
  listAll(domain, path, { attributes }, StoredCertificate)

/** `GET /admin/v1/OAuthClientCertificates?filter=…`. Aliases are unique in this store, whatever their case. */
export const findClientCertificate = (
  domain: Domain,
  alias: string,
): Promise<Result<StoredCertificate | null, ApiError>> =>
  findFirst(domain, path, { filter: `certificateAlias eq ${scimText(alias)}`, attributes }, StoredCertificate)

/** `POST /admin/v1/OAuthClientCertificates`. `x509` is the base64 of one DER certificate, without armour. */
export const uploadClientCertificate = (
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
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:OAuthClientCertificate'],
        certificateAlias: alias,
        x509Base64Certificate: x509,
      },
    },
    StoredCertificate,
  )

/** `DELETE /admin/v1/OAuthClientCertificates/{id}`. */
export const deleteClientCertificate = (domain: Domain, id: string): Promise<Result<unknown, ApiError>> =>
  send(domain, { method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` }, z.unknown())
