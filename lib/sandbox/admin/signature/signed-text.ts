import type { Incoming } from '../../http/incoming'

/**
 * What was signed: one line a name, `(request-target)` being the method and the path as sent. `undefined` when a signed header
 * did not come. Oracle: "Request Signatures", docs.oracle.com/en-us/iaas/Content/API/Concepts/signingrequests.htm.
 */
export function signedText(request: Incoming, target: string, names: string[], host: string): string | undefined {
  const lines = names.map((name) => {
    if (name === '(request-target)') return `${name}: ${request.method.toLowerCase()} ${target}`
    const value = name === 'host' ? host : request.headers.get(name)
    return value === null ? undefined : `${name}: ${value}`
  })
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

/** `Host` as it may have been signed: clients differ in whether they name a default port. */
export function hostForms(host: string, protocol: string): string[] {
  const port = /:(\d+)$/.exec(host)?.[0]
  if (port !== undefined) return [host, host.slice(0, -port.length)]
  return [host, `${host}:${protocol === 'https:' ? 443 : 80}`]
}
