/** A short name out of a domain's URL: its last path segment, else the first label of its host, shortened. */
export function suggestedName(url: string): string {
  const { hostname, pathname } = new URL(url)
  const segment = pathname.split('/').filter(Boolean).at(-1)
  if (segment) return decodeURIComponent(segment)
  const label = hostname.split('.')[0] ?? hostname
  return /^idcs-[0-9a-f]{32}$/.test(label) ? label.slice(0, 11) : label
}
