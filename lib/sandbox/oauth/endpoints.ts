import type { Incoming } from '../http/incoming'
import { type Reply, reply } from '../http/reply'
import { recordRefusal } from '../refusals'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'
import { authorize, authorizePath } from './authorize'
import { deviceCode } from './device'
import { formEndpoint } from './form-endpoint'
import { introspect } from './introspect'
import { consentPage, consentPath } from './pages/consent'
import { devicePage, devicePath } from './pages/device'
import type { PageCall } from './pages/page-call'
import { signInPage, signInPath } from './pages/sign-in'
import { revoke } from './revoke'
import { userLogout } from './user-logout'
import { userInfo } from './userinfo'

const forms = { '/oauth2/v1/device': deviceCode, '/oauth2/v1/introspect': introspect, '/oauth2/v1/revoke': revoke }

const pages: Record<string, (call: PageCall) => Promise<Reply>> = {
  [signInPath]: signInPage,
  [consentPath]: consentPage,
  [devicePath]: devicePage,
}

/** Everything below `/oauth2` but the token endpoint, and the pages people see; `undefined` for any other path. */
export async function oauthEndpoint(
  world: World,
  domain: DomainState,
  request: Incoming,
  url: URL,
  base: string,
  path: string,
): Promise<Reply | undefined> {
  const call: PageCall = { world, domain, request, url, base, now: world.now() }
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined
  if (page && request.method !== 'GET' && request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  if (page) return page(call)
  if (!path.startsWith('/oauth2/')) return undefined
  if (path === authorizePath) return authorize(call)
  if (path === '/oauth2/v1/userinfo') return userInfo(world, domain, request, url.pathname)
  if (path === '/oauth2/v1/userlogout') return userLogout(call)
  if (Object.hasOwn(forms, path))
    return formEndpoint(world, domain, request, base, url.pathname, forms[path as keyof typeof forms])
  // No second version of the endpoints exists, though a published procedure prints one.
  const at = { domain: domain.profile.name, method: request.method, path: url.pathname }
  recordRefusal(world, at, 404, 'token-endpoint', `there is no ${path}`)
  return reply(404)
}
