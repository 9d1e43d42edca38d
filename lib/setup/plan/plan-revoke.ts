import type { DesiredRevoke } from '../desired'
import type { Draft } from './draft'
import type { Snapshot } from './snapshot-types'

/** Takes away what was given in person. Roles come to an application in no other way. */
export function planRevoke(draft: Draft, { appId, role: name, from }: DesiredRevoke, snapshot: Snapshot): void {
  const role = snapshot.roles.find((each) => each.appId === appId && each.role === name)
  const given = role && snapshot.given.find(({ roleId, holderId }) => roleId === role.roleId && holderId === from.id)
  if (!role || !given) {
    draft.already.push(`“${from.name}” does not hold ${name}${role ? ` on ${role.appName}` : ''}`)
    return
  }
  draft.add('less-role', {
    kind: 'revoke-role',
    appId,
    appName: role.appName,
    role: name,
    roleId: role.roleId,
    from,
    grantId: given.grantId,
  })
}
