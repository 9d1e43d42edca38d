import { createHash, sign } from 'node:crypto'
import type { OciProfile } from './oci-profile'

/**
 * The request as the OCI command line signs it. Source: "Request Signatures",
 * docs.oracle.com/en-us/iaas/Content/API/Concepts/signingrequests.htm
 */
export async function signRequest(request: Request, profile: OciProfile, now: number): Promise<Request> {
  const { host, pathname, search } = new URL(request.url)
  const body = ['POST', 'PUT', 'PATCH'].includes(request.method) ? await request.text() : undefined
  const signed: Record<string, string> = {
    'x-date': new Date(now).toUTCString(),
    '(request-target)': `${request.method.toLowerCase()} ${pathname}${search}`,
    host,
    ...(body !== undefined && {
      'content-length': String(Buffer.byteLength(body)),
      'content-type': request.headers.get('content-type') ?? 'application/json',
      'x-content-sha256': createHash('sha256').update(body).digest('base64'),
    }),
  }
  const text = Object.entries(signed).map(([name, value]) => `${name}: ${value}`)
  const signature = sign('sha256', Buffer.from(text.join('\n')), profile.privateKey).toString('base64')
  const headers = new Headers(request.headers)
  // The rest is set by whatever sends the request.
  for (const name of ['x-date', 'content-type', 'x-content-sha256'])
    if (signed[name] !== undefined) headers.set(name, signed[name])
  headers.set(
    'authorization',
    `Signature version="1",keyId="${profile.tenancy}/${profile.user}/${profile.fingerprint}",algorithm="rsa-sha256",headers="${Object.keys(signed).join(' ')}",signature="${signature}"`,
  )
  const { method, redirect, signal } = request
  return new Request(request.url, { method, redirect, signal, headers, ...(body !== undefined && { body }) })
}
