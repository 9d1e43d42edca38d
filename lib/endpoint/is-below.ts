/** Whether an address is this base or lies below it. Compared without case, as host names have none. */
export function isBelow(base: string, href: string): boolean {
  const [outer, inner] = [base.toLowerCase().replace(/\/+$/, ''), href.toLowerCase()]
  return inner === outer || inner.startsWith(`${outer}/`)
}
