import { App, safeAppAttributes } from '../domain/app'
import { findCertificate } from '../domain/certificates'
import type { ApiError } from '../domain/domain'
import { listAll, scimText } from '../domain/list-all'
import type { Askable } from '../domain/reading-domain'
import type { StoredCertificate } from '../domain/stored-certificate'
import type { Result } from '../result'
import { ok } from '../result'
import type { Desired, DesiredCertificate, DesiredRotation } from './desired'
import type { AppThere, CertificateThere, RotationThere } from './plan/snapshot-types'

/** The certificates a desired state speaks of; a rotation's new one may go into either store. */
export const wantedCertificates = ({ certificates = [], rotations = [] }: Desired): DesiredCertificate[] => [
  ...certificates,
  ...rotations.flatMap(({ to }) => (['client', 'partner'] as const).map((store) => ({ ...to, store }))),
]

/** Where the old certificate is, whole, as it may have to be put back; and who names it. */
export async function readRotation(
  domain: Askable,
  { from }: DesiredRotation,
  isPartnerStoreOpen: boolean,
  appThere: (app: App) => AppThere,
): Promise<Result<RotationThere, ApiError>> {
  const [client, partner, apps] = await Promise.all([
    findCertificate(domain, 'client', from),
    isPartnerStoreOpen ? findCertificate(domain, 'partner', from) : ok(null),
    listAll(
      domain,
      '/admin/v1/Apps',
      { filter: `certificates.certAlias eq ${scimText(from)}`, attributes: safeAppAttributes },
      App,
    ),
  ])
  if (!client.ok) return client
  if (!partner.ok) return partner
  if (!apps.ok) return apps
  return ok({
    from,
    ...(client.value && { client: held(client.value) }),
    ...(partner.value && { partner: held(partner.value) }),
    apps: apps.value.map(appThere),
  })
}

const held = ({ id, certificateAlias, x509Base64Certificate = '' }: StoredCertificate): CertificateThere => ({
  certificateId: id,
  alias: certificateAlias,
  x509: x509Base64Certificate,
})
