import type { DomainProfile } from '../world/domain-state'
import { hex32 } from '../world/ids'

/** A domain's profile; its stripe follows from its name. */
export const profileOf = (name: string, tenancy: string, region: string): DomainProfile => ({
  name,
  tenancy,
  region,
  guid: hex32(`domain ${name}`),
})
