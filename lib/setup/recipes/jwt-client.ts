import { jwtBearer } from '../../facts/grant-types'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { ClientAnswers, KeyAnswers, ProofAnswers } from '../../queries/shapes/recipes'
import type { DesiredApp, DesiredCertificate } from '../desired'
import type { Because } from '../plan/plan-types'

/** The parts that every client for JWT user assertions needs, whatever it calls. */
export function jwtClient(
  answers: ClientAnswers & KeyAnswers,
  service: ServiceInstance,
): { app: DesiredApp; certificates: DesiredCertificate[] } {
  const { displayName, certificate, scopes, trustAsPartner } = answers
  const { alias } = certificate
  const x509 = certificate.x509.replace(/\s+/g, '')
  return {
    certificates: [
      { alias, x509, store: 'client' },
      ...(trustAsPartner ? [{ alias, x509, store: 'partner' as const }] : []),
    ],
    app: {
      displayName,
      description: `Calls ${service.displayName} in the name of a user (JWT assertion).`,
      // Oracle: "Choose Trusted if the client can generate self-signed user assertions."
      clientType: 'trusted',
      allowedGrants: { contains: [jwtBearer] },
      scopes: { exactly: scopes },
      certificates: { contains: [alias] },
      isActive: true,
    },
  }
}

export const jwtClientBecause = (service: ServiceInstance, { clientProof }: ProofAnswers = {}): Because => ({
  'client-certificate':
    clientProof === 'assertion'
      ? 'The domain checks the signature of each user assertion with this certificate, and of each client assertion.'
      : 'The domain checks the signature of each user assertion with this certificate.',
  'partner-certificate': 'Some published procedures import the certificate here as well, under the same alias.',
  app: `A client of its own with only these scopes of ${service.displayName}. Trusted, because it signs user assertions itself.`,
  active: 'The domain makes applications inactive, and gives inactive ones no token.',
})
