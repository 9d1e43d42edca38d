import type { DesiredUser } from '../desired'
import type { Draft } from './draft'
import type { Snapshot } from './snapshot-types'

export function planUser(draft: Draft, { id, userName, isActive }: DesiredUser, { users }: Snapshot): void {
  const there = users.find((user) => user.id === id)
  if (!there)
    draft.problems.push({
      code: 'user-gone',
      message: `The user ${userName} is no longer in the domain.`,
      todo: 'Choose another user.',
      field: 'user',
    })
  else if (there.isActive === isActive) draft.already.push(`${userName} is ${isActive ? 'active' : 'inactive'}`)
  else draft.add('user', { kind: 'set-user-active', userId: id, userName, active: isActive })
}
