import type { WireChange } from '../facts/request-change'
import { wrappedAuthorization } from '../jose/basic-authorization'
import type { TokenRequest } from './token'

/** Of this machine; as good as never listened on. Low ones are not even tried by `fetch`. */
const closedPort = 'http://127.0.0.1:59999'

/**
 * A token request that differs on the wire, to see what comes of it. One that goes elsewhere than to the domain goes without the
 * client's proof and without what the grant shows.
 */
export function applyWire(request: TokenRequest, wire: WireChange): TokenRequest {
  const { tokenMethod, contentType, credentials = 'whole', tokenOrigin = 'domain' } = wire
  const proven = withCredentials(request, credentials)
  const formed: TokenRequest = {
    ...proven,
    ...(tokenMethod !== undefined && { method: tokenMethod }),
    headers: proven.headers.map(([name, value]) => [name, name === 'content-type' ? (contentType ?? value) : value]),
  }
  if (tokenOrigin === 'domain') return formed
  const { headers, form } = formed
  return { ...withoutSecrets({ ...formed, url: movedTo(tokenOrigin, request.url) }), meant: { headers, form } }
}

function movedTo(origin: string, url: string): string {
  const { pathname, host } = new URL(url)
  if (origin === 'closed-port') return `${closedPort}${pathname}`
  return origin === 'untrusted' ? `https://${host}${pathname}` : `${origin.replace(/domain$/, host)}${pathname}`
}

function withoutSecrets(request: TokenRequest): TokenRequest {
  const kept = new Set(['grant_type', 'scope', 'client_id'])
  return {
    ...request,
    headers: request.headers.filter(([name]) => name !== 'authorization'),
    form: request.form.filter(([name]) => kept.has(name)),
  }
}

const proofFields = new Set(['client_secret', 'client_assertion', 'client_assertion_type'])

function withCredentials(request: TokenRequest, credentials: NonNullable<WireChange['credentials']>): TokenRequest {
  const { headers, form, clientId } = request
  switch (credentials) {
    case 'whole':
      return request
    case 'absent':
      return {
        ...request,
        clientAuth: 'none',
        headers: headers.filter(([name]) => name !== 'authorization'),
        form: form.filter(([name]) => !proofFields.has(name)),
      }
    case 'wrapped':
      return {
        ...request,
        headers: headers.map(([name, value]) => [name, name === 'authorization' ? wrappedAuthorization(value) : value]),
      }
    case 'doubled': {
      const basic = headers.find(([name]) => name === 'authorization')?.[1]
      const more: [string, string][] = basic
        ? [
            ['client_id', clientId],
            ['client_secret', secretIn(basic)],
          ]
        : []
      return { ...request, form: [...form, ...more] }
    }
  }
}

const secretIn = (basic: string): string => {
  const [, text = ''] = Buffer.from(basic.slice('Basic '.length), 'base64').toString('utf8').split(':')
  return decodeURIComponent(text.replaceAll('+', ' '))
}
