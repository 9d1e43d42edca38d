import type { Reply } from '../http/reply'
import { fusionRole, fusionUser, setFusionUser } from './fusion-users'
import type { ServiceCall } from './judge-bearer'
import { type Row, statePage } from './page'
import { peopleAndApps } from './people-and-apps'

/** "In Fusion": which accounts there are, and whether they have a role. The real place is the Security Console. */
export function fusionPage(call: ServiceCall): Promise<Reply> {
  const { domain, instance } = call
  return statePage(
    call,
    () => {
      const { people, apps } = peopleAndApps(domain)
      return {
        title: `Users in ${instance.name}`,
        about: 'Who has no user here is nobody to Fusion. No identity domain knows about it.',
        sections: [
          { title: 'People', rows: people.map((person) => accountRow(call, person)) },
          {
            title: 'Clients',
            about: 'A client that calls without a user needs a Fusion user named like its client id.',
            rows: apps.map((app) => accountRow(call, app)),
          },
        ],
      }
    },
    (userName, value) => change(call, userName, value),
  )
}

function accountRow({ domain, instance }: ServiceCall, { name, detail }: { name: string; detail: string }): Row {
  const account = fusionUser(domain, instance, detail)
  const current = !account ? 'none' : account.roles.length === 0 ? 'user' : 'role'
  return {
    name,
    detail,
    to: detail,
    current,
    choices: [
      { value: 'none', text: 'No user', label: `No user for ${name}` },
      { value: 'user', text: 'User without a role', label: `User without a role for ${name}` },
      { value: 'role', text: fusionRole, label: `${fusionRole} for ${name}` },
    ],
  }
}

function change({ domain, instance }: ServiceCall, userName: string, value: string): boolean {
  const { people, apps } = peopleAndApps(domain)
  if (![...people, ...apps].some(({ detail }) => detail === userName)) return false
  const roles = { none: undefined, user: [], role: [fusionRole] }
  if (!Object.hasOwn(roles, value)) return false
  setFusionUser(domain, instance, userName, roles[value as keyof typeof roles])
  return true
}
