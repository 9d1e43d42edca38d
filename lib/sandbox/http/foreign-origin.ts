import type { Incoming } from './incoming'

/** Whether a browser says that another site sent this. Programs send no `Origin` and are not refused. */
export function hasForeignOrigin(request: Incoming, url: URL): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null) return origin !== url.origin
  const site = request.headers.get('sec-fetch-site')
  return site === 'cross-site' || site === 'same-site'
}
