import type { FactValues } from '../../facts/facts'
import type { Fix, Outcome } from '../gate'

/** Whom the token stands for: it says so itself; where it cannot, the grant does. */
export function holderOf(token: FactValues['token'] | undefined, tokenRequest: FactValues['tokenRequest'] | undefined) {
  const says = token?.claims.sub_type
  const isClient = says === undefined ? tokenRequest?.grantType === 'client_credentials' : says === 'client'
  return isClient ? 'app' : 'user'
}

/** Whose roles nobody could look up: before a sign-in, or by a name that the domain does not know. */
export const unknownHolder: Outcome = {
  state: 'unknown',
  because: 'Whom the token stands for is not known, so nobody’s roles could be looked up.',
  wanted: 'The token would tell.',
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
