import type { DomainState } from '../world/domain-state'
import type { Gateway } from '../world/service-resources'
import type { Aim } from './fault'

type Part = Record<string, unknown>

export function gatewayOf(domain: DomainState, name: string): Gateway {
  const found = domain.gateways.get(name)
  if (!found) throw new Error(`There is no gateway "${name}".`)
  return found
}

/** What whoever manages the gateway does: deploys it with some members of the authentication policy changed. */
export const changePolicy = (aim: Aim, change: Part): void => deploy(aim, { ...policyOf(aim), ...change })

/** Issuers, audiences and claims, which stand deeper in the newer type of policy. */
export function changeRules(aim: Aim, change: Part): void {
  const policy = policyOf(aim)
  const { additionalValidationPolicy, ...keys } = (policy.validationPolicy ?? {}) as Part
  const rules = { ...(additionalValidationPolicy as Part | undefined), ...change }
  const changed =
    policy.type === 'JWT_AUTHENTICATION' ? change : { validationPolicy: { ...keys, additionalValidationPolicy: rules } }
  deploy(aim, { ...policy, ...changed })
}

/** With what the gateway verifies signatures. */
export function changeKeys(aim: Aim, keys: Part): void {
  const policy = policyOf(aim)
  const { additionalValidationPolicy } = (policy.validationPolicy ?? {}) as Part
  const rules = additionalValidationPolicy ? { additionalValidationPolicy } : {}
  const changed =
    policy.type === 'JWT_AUTHENTICATION' ? { publicKeys: keys } : { validationPolicy: { ...keys, ...rules } }
  deploy(aim, { ...policy, ...changed })
}

/** The gateway reads its keys below the domain's address, in the place of a copy. Callers see no difference. */
export function readKeysAt(aim: Aim, path: string): void {
  const { world, domain } = aim
  if (world.root.address === undefined) throw new Error('Nobody has called the sandbox yet, so it has no address.')
  const uri = `${world.root.address}/${domain.profile.name}${path}`
  changeKeys(aim, { type: 'REMOTE_JWKS', uri, isSslVerifyDisabled: false, maxCacheDurationInHours: 1 })
}

/** The setting "Configure client access" of the domain. */
export function setKeyAccess({ domain }: Aim, signingCertPublicAccess: boolean): void {
  const settings = domain.settings.all()[0]
  if (!settings) throw new Error('The domain has no settings.')
  domain.settings.put({ ...settings, signingCertPublicAccess })
}

export const keySetPath = '/admin/v1/SigningCert/jwk'

function policyOf({ domain, instance }: Aim): Part {
  const { specification } = gatewayOf(domain, instance.name)
  const policy = specification.requestPolicies?.authentication as Part | undefined
  if (!policy) throw new Error(`${instance.name} has no authentication policy.`)
  return policy
}

function deploy(aim: Aim, authentication: Part): void {
  const { requestPolicies, ...rest } = gatewayOf(aim.domain, aim.instance.name).specification
  redeploy(aim, { ...rest, requestPolicies: { ...requestPolicies, authentication } })
}

/** As it stands: the schema costs a start more than all faults, and is asked when a call comes. */
export function redeploy({ domain, instance }: Aim, specification: Gateway['specification']): void {
  domain.gateways.put({ ...gatewayOf(domain, instance.name), specification })
}
