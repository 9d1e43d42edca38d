import { Mistake } from './http/check'

const loopback = ['127.0.0.1', 'localhost', '::1']
const everyAddress = ['0.0.0.0', '::']

export const exposure =
  'Whoever can reach the port can then read every play secret and act as every play person and client. Put nothing real into it.'

/** Refuses to be reachable from elsewhere unless that was said in so many words. */
export function checkHostname(hostname: string, isExposedToNetwork: boolean): void {
  if (loopback.includes(hostname) || isExposedToNetwork) return
  throw new Mistake(
    `"${hostname}" can be reached from the network, and the sandbox listens on this machine only. With --exposed-to-network it listens there. ${exposure}`,
  )
}

/** As it stands in an address. Who listens on every address is found on this machine, among others. */
export function addressOf(hostname: string): string {
  if (everyAddress.includes(hostname)) return '127.0.0.1'
  return hostname.includes(':') ? `[${hostname}]` : hostname
}

/** Whether a `Host` header names this listener. A page elsewhere may have its own name point here; it cannot make a browser send ours. */
export function isOurHost(host: string, port: number, hostname: string): boolean {
  if (everyAddress.includes(hostname)) return host !== ''
  return [...loopback, hostname].some((name) => host === `${addressOf(name)}:${port}`)
}
