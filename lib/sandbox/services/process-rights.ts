import type { DomainState } from '../world/domain-state'
import type { Permission, ProcessPermission } from '../world/resources'
import type { ServiceInstance } from './instances'

/** Least first. What each allows beyond starting is inferred from the names; see DIFFERENCES.md. */
export const processPermissions: ProcessPermission[] = ['INSPECT', 'READ', 'USE', 'MANAGE']

type Member = Permission['to']

const rowId = ({ key }: Pick<ServiceInstance, 'key'>, { kind, id }: Member): string => `${key}:${kind}:${id}`

export function permissionOf(
  { permissions }: DomainState,
  instance: Pick<ServiceInstance, 'key'>,
  member: Member,
): ProcessPermission | undefined {
  const row = permissions.get(rowId(instance, member))
  return row && (row.permission ?? 'USE')
}

/** Whether somebody is a member of a role with `wanted` or more. */
export function mayProcess(
  domain: DomainState,
  instance: ServiceInstance,
  member: Member,
  wanted: ProcessPermission,
): boolean {
  const held = permissionOf(domain, instance, member)
  return held !== undefined && processPermissions.indexOf(held) >= processPermissions.indexOf(wanted)
}

/** What a person does in Workspace: puts somebody into the role with this permission, or into none. */
export function setPermission(
  { permissions }: DomainState,
  instance: Pick<ServiceInstance, 'key' | 'app'>,
  { kind, id }: Member,
  permission: ProcessPermission | undefined,
): void {
  const to = { kind, id }
  const row = { id: rowId(instance, to), appId: instance.app.id, to }
  if (permission) permissions.put({ ...row, permission })
  else permissions.remove(row.id)
}

/** "Who can run this activity" of the start event: members of a role, or "All users and external applications". */
export const isStartOpen = ({ switches }: DomainState, { key }: ServiceInstance): boolean =>
  switches.get(key)?.startIsOpen === true

export function setStartOpen({ switches }: DomainState, { key }: ServiceInstance, startIsOpen: boolean): void {
  switches.put({ ...switches.get(key), id: key, startIsOpen })
}
