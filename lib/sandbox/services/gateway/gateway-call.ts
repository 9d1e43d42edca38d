import type { Incoming } from '../../http/incoming'
import type { DomainState } from '../../world/domain-state'
import type { Gateway } from '../../world/service-resources'
import type { World } from '../../world/world'

/** One request to a gateway's deployment. */
export interface GatewayCall {
  world: World
  domain: DomainState
  deployment: Gateway
  request: Incoming
  url: URL
  /** Below the gateway, e.g. `/v1/echo`. */
  path: string
}

/** A token that does not pass. The gate and detail stay private; `message` goes to the execution log, never into the answer. */
export class ValidationFailure extends Error {
  constructor(
    readonly gate: string,
    readonly detail: string,
    readonly logged: string = `emulator: ${detail}`,
  ) {
    super(detail)
  }
}

/** Milliseconds by the gateway's clock, which may be wrong. */
export const gatewayNow = ({ world, domain, deployment }: GatewayCall): number =>
  world.now() + (domain.switches.get(gatewaySwitch(deployment.id))?.clockAheadSeconds ?? 0) * 1000

export const gatewaySwitch = (name: string): string => `gateway:${name}`
