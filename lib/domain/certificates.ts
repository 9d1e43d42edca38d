import * as z from 'zod'
import type { Result } from '../result'
import { ok } from '../result'
import type { ApiError, Domain } from './domain'
import { findFirst, listAll, scimText } from './list-all'
import type { Askable } from './reading-domain'
import { send } from './send'
import { certificateAttributes as attributes, StoredCertificate } from './stored-certificate'

/**
 * `client`: certificates of local OAuth clients, named by an application's `certificates[].certAlias`.
 * `partner`: certificates trusted in the whole domain; needs Security Administrator, Application Administrator is not enough.
 */
export type CertificateStore = 'client' | 'partner'

const kinds: Record<CertificateStore, string> = { client: 'OAuthClientCertificate', partner: 'OAuthPartnerCertificate' }

const pathOf = (store: CertificateStore) => `/admin/v1/${kinds[store]}s`

/** `GET /admin/v1/OAuthClientCertificates`, or the partners'. */
export const listCertificates = (
  domain: Askable,
  store: CertificateStore,
): Promise<Result<StoredCertificate[], ApiError>> => listAll(domain, pathOf(store), { attributes }, StoredCertificate)

const trustedPath = '/admin/v1/TrustedPartnerCertificates'

/**
 * The trusted partners' certificates, with those that only `GET /admin/v1/TrustedPartnerCertificates` shows: the REST pages name that
 * collection beside `OAuthPartnerCertificates`, and which of the two a domain's console page writes is not published. A domain that
 * does not have it, or does not show it to this caller, says nothing by that.
 */
export async function listTrustedPartners(
  domain: Askable,
): Promise<Result<{ stored: StoredCertificate; isElsewhere: boolean }[], ApiError>> {
  const [partners, trusted] = await Promise.all([
    listCertificates(domain, 'partner'),
    listAll(domain, trustedPath, { attributes }, StoredCertificate),
  ])
  if (!partners.ok) return partners
  const isKnown = ({ certificateAlias, sha1Thumbprint }: StoredCertificate) =>
    partners.value.some((one) => one.certificateAlias === certificateAlias && one.sha1Thumbprint === sha1Thumbprint)
  const elsewhere = trusted.ok ? trusted.value.filter((one) => !isKnown(one)) : []
  return ok([
    ...partners.value.map((stored) => ({ stored, isElsewhere: false })),
    ...elsewhere.map((stored) => ({ stored, isElsewhere: true })),
  ])
}

/** `GET …?filter=certificateAlias eq …`. Aliases are unique in a store, whatever their case. */
export const findCertificate = (
  domain: Askable,
  store: CertificateStore,
  alias: string,
): Promise<Result<StoredCertificate | null, ApiError>> =>
  findFirst(domain, pathOf(store), { filter: `certificateAlias eq ${scimText(alias)}`, attributes }, StoredCertificate)

/** `POST …`. `x509` is the base64 of one DER certificate, without armour. */
export const uploadCertificate = (
  domain: Domain,
  store: CertificateStore,
  alias: string,
  x509: string,
): Promise<Result<StoredCertificate, ApiError>> =>
  send(
    domain,
    {
      method: 'POST',
      path: pathOf(store),
      body: {
        schemas: [`urn:ietf:params:scim:schemas:oracle:idcs:${kinds[store]}`],
        certificateAlias: alias,
        x509Base64Certificate: x509,
      },
    },
    StoredCertificate,
  )

/** `DELETE …/{id}`. */
export const deleteCertificate = (
  domain: Domain,
  store: CertificateStore,
  id: string,
): Promise<Result<unknown, ApiError>> =>
  send(domain, { method: 'DELETE', path: `${pathOf(store)}/${encodeURIComponent(id)}` }, z.unknown())
