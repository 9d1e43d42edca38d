import { createHash } from 'node:crypto'
import type { DomainState } from './domain-state'

/** 32 lower-case hex characters that follow from `text` alone. */
export const hex32 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** Ids look like Oracle's (32 hex) and are counted, so that a run repeats exactly. */
export function nextId(domain: DomainState, kind: string): string {
  const { next } = domain.counters.get(kind) ?? { next: 1 }
  domain.counters.put({ id: kind, next: next + 1 })
  return hex32(`${domain.profile.guid}:${kind}:${next}`)
}

/** People and groups are resources of the tenancy, without a region: `ocid1.user.oc1..aaaaaaaa…`. */
const ofTenancy = ['user', 'group']

/** Shape of an OCID; the tail is made up. */
export const ocid = (domain: DomainState, kind: string, id: string): string =>
  ofTenancy.includes(kind)
    ? `ocid1.${kind}.oc1..aaaaaaaa${id}`
    : `ocid1.domain${kind}.oc1.${domain.profile.region}.amaaaaaa${id}`

export const tenancyOcid = (domain: DomainState): string => `ocid1.tenancy.oc1..aaaaaaaa${domain.profile.tenancy}`
