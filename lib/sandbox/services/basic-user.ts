import { sameSecret } from '../http/same-secret'
import { folded } from '../world/domain-state'
import { type Bearer, type ServiceCall, ServiceRefusal } from './judge-bearer'

/** User name and password of a user of the domain, for the few places that still take them. */
export function judgeBasic({ domain, request }: ServiceCall, challenge: string): Bearer {
  const encoded = /^basic +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (encoded === undefined)
    throw new ServiceRefusal(401, 'user-password', 'no user name and password were sent', challenge)
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  const [userName, password] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)]
  const user = domain.users.find('userName', folded(userName))
  // Compared even when nobody has that name, so that the time taken does not tell who exists.
  const isRight = sameSecret(password, user?.password ?? '')
  if (!user?.active || !isRight)
    throw new ServiceRefusal(401, 'user-password', `"${userName}" is not an active user with that password`, challenge)
  return { kind: 'user', user, claims: {} }
}
