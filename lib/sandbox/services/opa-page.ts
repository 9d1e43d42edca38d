import type { Reply } from '../http/reply'
import type { ProcessPermission } from '../world/resources'
import type { ServiceCall } from './judge-bearer'
import { type Choice, type Row, statePage } from './page'
import { peopleAndApps } from './people-and-apps'
import { isStartOpen, permissionOf, processPermissions, setPermission, setStartOpen } from './process-rights'

const words: Record<ProcessPermission, string> = { INSPECT: 'Inspect', READ: 'Read', USE: 'Use', MANAGE: 'Manage' }

/**
 * "In OPA": who has which permission on the process application, and who may run its start event. In the real product people set
 * both in Designer and Workspace; here it is this page.
 */
export function opaPage(call: ServiceCall): Promise<Reply> {
  const { domain, instance } = call
  return statePage(
    call,
    () => {
      const { people, apps } = peopleAndApps(domain)
      return {
        title: `Permissions in ${instance.name}`,
        about: 'Who has Use or more may start processes. No identity domain knows about it.',
        sections: [
          { title: 'Start event', rows: [startRow(call)] },
          { title: 'People', rows: people.map((person) => memberRow(call, 'user', person)) },
          {
            title: 'External applications',
            about: 'With any permission here an application may call without a user.',
            rows: apps.map((app) => memberRow(call, 'app', app)),
          },
        ],
      }
    },
    (to, value) => change(call, to, value),
  )
}

const startRow = ({ domain, instance }: ServiceCall): Row => ({
  name: 'Who can run this activity',
  detail: 'Property of the start event',
  to: 'start',
  current: isStartOpen(domain, instance) ? 'everyone' : 'roles',
  choices: [
    { value: 'roles', text: 'Those with Use', label: 'Those with Use may start' },
    {
      value: 'everyone',
      text: 'All users and external applications',
      label: 'All users and external applications may start',
    },
  ],
})

function memberRow(
  { domain, instance }: ServiceCall,
  kind: 'user' | 'app',
  { id, name, detail }: { id: string; name: string; detail: string },
): Row {
  const held = permissionOf(domain, instance, { kind, id })
  const none: Choice = {
    value: 'NONE',
    text: 'None',
    label: held ? `None: Take ${words[held]} away from ${name}` : `None for ${name}`,
  }
  const choices = processPermissions.map((permission): Choice => {
    const shown = words[permission]
    const label = permission === 'USE' && held !== 'USE' ? `Give Use: ${name}` : `${shown} for ${name}`
    return { value: permission, text: shown, label }
  })
  return { name, detail, to: `${kind}:${id}`, current: held ?? 'NONE', choices: [none, ...choices] }
}

function change({ domain, instance }: ServiceCall, to: string, value: string): boolean {
  if (to === 'start') {
    if (value !== 'everyone' && value !== 'roles') return false
    setStartOpen(domain, instance, value === 'everyone')
    return true
  }
  const permission = processPermissions.find((known) => known === value)
  const [kind, id = ''] = to.split(':')
  const exists = kind === 'user' ? domain.users.get(id) : kind === 'app' ? domain.apps.get(id) : undefined
  if (!exists || (kind !== 'user' && kind !== 'app') || (!permission && value !== 'NONE')) return false
  setPermission(domain, instance, { kind, id }, permission)
  return true
}
