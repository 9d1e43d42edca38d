/** Hosts of this machine: the only ones that plain http may go to. */
const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

export const isLoopback = (url: URL): boolean => loopback.test(url.hostname)

/** A credential may travel there: https, or http on this machine. */
export const isSafeForCredentials = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

/** Whether `address` lies at or below `base`: same origin, and the base's path in front. `..` is resolved first. */
export const isWithin = (base: string, address: string): boolean => {
  if (!URL.canParse(base) || !URL.canParse(address)) return false
  const [outer, inner] = [new URL(base), new URL(address)]
  if (outer.origin !== inner.origin) return false
  const path = outer.pathname.replace(/\/+$/, '')
  return inner.pathname === path || inner.pathname.startsWith(`${path}/`)
}

/** Without default port, query, fragment and final slash, as `URL` spells it. */
export const plainAddress = (url: URL): string => `${url.origin}${url.pathname}`.replace(/\/+$/, '')
