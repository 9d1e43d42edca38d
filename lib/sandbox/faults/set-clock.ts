import { gatewaySwitch } from '../services/gateway/gateway-call'
import type { Aim } from './fault'

/** The called service's clock is wrong from now on. */
export function setClock({ domain, instance: { kind, name, key } }: Aim, clockAheadSeconds: number): void {
  const id = kind === 'gateway' ? gatewaySwitch(name) : key
  domain.switches.put({ ...domain.switches.get(id), id, clockAheadSeconds })
}
