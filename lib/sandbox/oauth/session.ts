import type { Incoming } from '../http/incoming'
import type { DomainState } from '../world/domain-state'
import { putExpiring } from '../world/expiring'
import type { SessionRow, SignIn } from '../world/oauth-rows'
import type { User } from '../world/resources'
import { newHandle, newSessionId } from './opaque'

/** Seconds: Oracle's default of eight hours. */
const sessionLifetime = 28_800

export const newSignIn = (seconds: number): SignIn => ({
  sid: newSessionId(),
  authTime: seconds,
  sessionExp: seconds + sessionLifetime,
})

export interface Session {
  id: string
  user: User
  signIn: SignIn
}

/** Who is signed in to this domain in the browser that asks. */
export function readSession(domain: DomainState, request: Incoming, now: number): Session | undefined {
  const row = domain.sessions.get(cookieNamed(request, cookieName(domain)) ?? '')
  const user = row && row.exp > now / 1000 ? domain.users.get(row.userId) : undefined
  return row && user?.active ? { id: row.id, user, signIn: row.signIn } : undefined
}

/** Begins a session under a new id, whatever the browser had before. Returns the cookie. */
export function beginSession(domain: DomainState, user: User, base: string, now: number): string {
  const signIn = newSignIn(Math.floor(now / 1000))
  const row: SessionRow = { id: newHandle(), exp: signIn.sessionExp, userId: user.id, signIn }
  putExpiring(domain.sessions, row, signIn.authTime)
  return cookie(domain, base, row.id, sessionLifetime)
}

export function endSession(domain: DomainState, session: Session | undefined, base: string): string {
  if (session) domain.sessions.remove(session.id)
  return cookie(domain, base, '', 0)
}

const cookieName = (domain: DomainState): string => `sandbox_sso_${domain.profile.name}`

/** Each domain has a path of its own here, and with it a session of its own. */
function cookie(domain: DomainState, base: string, value: string, maxAge: number): string {
  const { pathname, protocol } = new URL(base)
  const secure = protocol === 'https:' ? '; Secure' : ''
  return `${cookieName(domain)}=${value}; Path=${pathname}; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}

function cookieNamed(request: Incoming, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
