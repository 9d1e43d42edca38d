import type { ServiceInstance } from '../../queries/shapes/domains'
import type { SetupAnswers } from '../../queries/shapes/setup'
import type { DesiredApp, DesiredCertificate } from '../desired'
import type { Because, PlanProblem } from '../plan/plan-types'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** The parts that every client for JWT user assertions needs, whatever it calls. */
export function jwtClient(
  answers: SetupAnswers,
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

export const jwtClientBecause = (service: ServiceInstance): Because => ({
  'client-certificate': 'The domain checks the signature of each user assertion with this certificate.',
  'partner-certificate': 'Some published procedures import the certificate here as well, under the same alias.',
  app: `A client of its own with only these scopes of ${service.displayName}. Trusted, because it signs user assertions itself.`,
  active: 'The domain makes applications inactive, and gives inactive ones no token.',
})

/** Answers that do not fit the instance. */
export function jwtClientProblems(answers: SetupAnswers, service: ServiceInstance, kind: 'opa' | 'oic'): PlanProblem[] {
  const problems: PlanProblem[] = []
  const product = kind === 'opa' ? 'Oracle Process Automation' : 'Oracle Integration'
  if (service.kind !== kind)
    problems.push({
      code: 'other-service',
      message: `"${service.displayName}" is not an ${product} instance.`,
      todo: `Choose an ${product} instance.`,
      field: 'serviceAppId',
    })
  const foreign = answers.scopes.find((scope) => !service.scopes.some(({ fqs }) => fqs === scope))
  if (foreign !== undefined)
    problems.push({
      code: 'scope-foreign',
      message: `"${service.displayName}" does not define the scope ${foreign}.`,
      todo: 'Choose among the scopes of the instance; a scope is never put together by hand.',
      field: 'scopes',
    })
  if (answers.scopes.length === 0)
    problems.push({
      code: 'scope-missing',
      message: 'No scope was chosen.',
      todo: 'Choose at least one scope of the instance.',
      field: 'scopes',
    })
  return problems
}
