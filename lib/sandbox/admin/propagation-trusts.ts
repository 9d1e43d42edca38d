import type { DomainState } from '../world/domain-state'
import type { PropagationTrust } from '../world/resources'
import { changed, kinds, newResource } from '../world/stamp'
import { defineKind } from './resource-kind'
import { propagationTrustSchema } from './schemas'
import { isRecord } from './scim/values'
import { invalidReference, scimError } from './scim-error'

/** Oracle documents 30 for each identity domain. */
const limit = 30

/** Whom tokens of the issuer may be exchanged for must exist. */
function checkUsers(domain: DomainState, given: unknown): void {
  for (const element of Array.isArray(given) ? given : []) {
    const id = isRecord(element) ? String(element.value) : ''
    if (!domain.users.get(id) && !domain.users.find('ocid', id))
      throw invalidReference('IdentityPropagationTrust.impersonationServiceUsers', 'User', id)
  }
}

/** Which foreign tokens the domain would exchange for its own. Kept and judged as data. */
export const propagationTrustKind = defineKind<PropagationTrust>({
  collection: 'IdentityPropagationTrusts',
  schema: propagationTrustSchema,
  table: (domain) => domain.propagationTrusts,
  indexes: { issuer: (domain, value) => [domain.propagationTrusts.find('issuer', value)] },
  create({ domain, author, now }, input) {
    if (domain.propagationTrusts.size() >= limit)
      throw scimError(400, 'emulator.error.quota', `A domain has ${limit} identity propagation trusts at most.`)
    checkUsers(domain, input.impersonationServiceUsers)
    const trust = { ...newResource(domain, kinds.propagationTrust, author, now), ...input } as PropagationTrust
    domain.propagationTrusts.put(trust)
    return trust
  },
  update({ domain, author, now }, _before, draft) {
    checkUsers(domain, draft.impersonationServiceUsers)
    const trust = changed(domain, draft, author, now)
    domain.propagationTrusts.put(trust)
    return trust
  },
  remove: ({ domain }, trust) => domain.propagationTrusts.remove(trust.id),
})
