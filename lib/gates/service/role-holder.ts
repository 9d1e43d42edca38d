import type { FactValues } from '../../facts/facts'
import type { Fix } from '../gate'

/** Whom the token stands for: it says so itself; without it, the grant does. */
export function holderOf(token: FactValues['token'] | undefined, tokenRequest: FactValues['tokenRequest'] | undefined) {
  const isClient = token ? token.claims.sub_type === 'client' : tokenRequest?.grantType === 'client_credentials'
  return isClient ? 'app' : 'user'
}

export function giveRole(
  role: string,
  appId: string | undefined,
  holder: 'app' | 'user',
  user: FactValues['user'] | undefined,
  app: FactValues['app'] | undefined,
): Fix {
  if (appId && holder === 'user' && user)
    return {
      kind: 'change',
      title: `Give ${role} to ${user.displayName}`,
      desired: { grants: [{ appId, role, to: { kind: 'user', id: user.id, name: user.userName } }] },
    }
  if (appId && holder === 'app' && app)
    return {
      kind: 'change',
      title: `Give ${role} to ${app.displayName}`,
      desired: { grants: [{ appId, role, to: { kind: 'app', id: app.id, name: app.displayName } }] },
    }
  return assignByHand(role)
}

export const assignByHand = (role: string): Fix => ({
  kind: 'manual',
  title: `Give the role ${role}`,
  steps: [
    'Open the instance under Oracle Cloud Services in its domain.',
    `Open Application roles and expand ${role}.`,
    'Add the user for a user’s token, or the application for a client’s.',
  ],
})
