import type { World } from '../../world/world'

const kept = 500

/** One line of a deployment's execution log. */
export interface ExecutionLogEntry {
  /** ISO instant by the sandbox's clock. */
  time: string
  domain: string
  gateway: string
  /** e.g. `jwtAuthentication.authenticationFailed`; what Oracle's troubleshooting page does not name begins with `emulator.`. */
  type: string
  message: string
  /** As in the answer's header. */
  opcRequestId: string
}

/** Not part of the world that is kept: real logs are elsewhere too, and only when somebody turned them on. */
const logs = new WeakMap<World, ExecutionLogEntry[]>()

export function executionLog(world: World, domain: string, gateway: string): ExecutionLogEntry[] {
  return (logs.get(world.root) ?? []).filter((entry) => entry.domain === domain && entry.gateway === gateway)
}

export function logExecution(world: World, entry: ExecutionLogEntry): void {
  const log = logs.get(world.root) ?? []
  logs.set(world.root, log)
  log.push(entry)
  if (log.length > kept) log.shift()
}
